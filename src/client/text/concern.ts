/** Words that several pages of a concern share. */
export const concernText = {
  title: 'Your concern',
  lead: 'Answer what you can. You can leave any of these out but the first.',
  kept: 'Saved on this phone. It goes to nobody until you send it.',
  status: { done: 'Done', started: 'Some answered', empty: 'Not started' },
  check: 'Check before you send',
  notYet: 'Before you can send it',
  remove: 'Remove this',
  change: 'Change your answers',
  back: 'Back',
  toStart: 'Start and my concerns',
  toList: 'Back to your concern',
  toCheck: 'Back to check your answers',
  next: 'Continue',
  skip: 'Skip for now',
  noAnswer: 'No answer',
  missing: 'Say what happened. It is the only thing you have to answer.',
  tooLong: (title: string, over: number) =>
    `“${title}” is too long by ${over.toLocaleString('en-GB')}. Make it shorter.`,
  notKept: 'Your last words are not saved yet. Go back to them and see why.',
};

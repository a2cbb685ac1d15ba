/** Words that several pages of a concern share. */
export const concernText = {
  title: 'Your concern',
  lead: 'Only the first question needs an answer. You can send it as soon as you like, or say more.',
  status: { done: 'Done', started: 'Some answered', empty: '' },
  check: 'Check before you send',
  notYet: 'Before you can send it',
  remove: 'Remove this',
  change: 'Change your answers',
  back: 'Back',
  toList: 'Back to your concern',
  toCheck: 'Back to check your answers',
  next: 'Continue',
  skip: 'Skip for now',
  noAnswer: 'No answer',
  missing: 'Say what happened. It is the only thing you have to answer.',
  tooLong: (title: string, over: number) =>
    `“${title}” is too long by ${over.toLocaleString('en-GB')}. Make it shorter.`,
  atRisk: 'You said that someone is at risk right now',
  atRiskDo: 'This alerts nobody by itself. Tell the person in charge first.',
  notKept: 'Your last words are not saved yet. Go back to them and see why.',
};

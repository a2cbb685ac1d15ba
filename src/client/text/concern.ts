/** Words that several pages of a concern share. */
export const concernText = {
  title: 'Your concern',
  lead: 'Only the first question needs an answer. You can send it as soon as you like, or say more.',
  status: { done: 'Done', started: 'Some answered', empty: '' },
  check: 'Check before you send',
  note: 'Note down who you told',
  talk: 'Plan what to say',
  otherWays: 'Send it another way',
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
  tooLongTogether: (title: string, over: number) =>
    `All your answers together are too long to send. Make “${title}” shorter by ${over.toLocaleString('en-GB')}.`,
  oldQuestion: 'An answer to a question we no longer ask',
  oldLead: 'This stays on this phone. It is not sent.',
  oldOption: (title: string) => `${title} An answer we no longer offer`,
  notKept: 'Your last words are not saved yet. Go back to them and see why.',
};

import type { Form } from '#domain/concern/draft.ts';
import { number } from './plural.ts';

/** Words that several pages of a concern share. */
export const concernText = {
  title: { concern: 'Your concern', observation: 'Your observation' } satisfies Record<Form, string>,
  lead: {
    concern: 'Just the first question needs an answer. You can send it as soon as you like, or say more.',
    observation: 'Say what it is about and what you saw. The rest can be left out.',
  } satisfies Record<Form, string>,
  toObservations: 'Back to observations',
  status: { done: 'Done', started: 'Some answered', empty: '' },
  check: 'Check before you send',
  note: 'Note down who you told',
  talk: 'Plan what to say',
  otherWays: 'Send it another way',
  notYet: 'Before you can send it',
  remove: 'Remove this',
  change: 'Change your answers',
  back: 'Back',
  toList: { concern: 'Back to your concern', observation: 'Back to your observation' } satisfies Record<Form, string>,
  toCheck: 'Back to check your answers',
  next: 'Continue',
  skip: 'Skip for now',
  noAnswer: 'No answer',
  missing: 'Say what happened. It is the only thing you have to answer.',
  unanswered: (title: string) => `Answer “${title}”`,
  tooLong: (title: string, over: number) => `“${title}” is too long by ${number(over)}. Make it shorter.`,
  tooLongTogether: (title: string, over: number) =>
    `All your answers together are too long to send. Make “${title}” shorter by ${number(over)}.`,
  oldQuestion: 'An answer to a question we no longer ask',
  oldLead: 'This stays on this phone. It is not sent.',
  oldOption: (title: string) => `${title} An answer we no longer offer`,
  atRisk: 'You said that someone is at risk right now',
  atRiskDo: 'This alerts nobody by itself. Tell the person in charge first.',
  notKept: 'Your last words are not saved yet. Go back to them and see why.',
};

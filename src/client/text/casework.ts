import { plural } from './plural.ts';
import { sendingText } from './truth.ts';

/** Words for what a team keeps to itself about a concern, wherever it is shown. */
export const workText = {
  back: 'Back to what was sent',
  someone: 'Someone on the team',
  by: (title: string, when: string) => `${title}, ${when}`,
  waiting: sendingText.waiting,
  notKept: 'This was not kept. It is still in the form.',
  noSuchDay: 'The calendar has no such day. Choose another, or clear the field.',
  tooLong: (field: string, over: number) =>
    `${field}: ${plural(over, { one: 'too long by # character.', other: 'too long by # characters.' })} Nothing is cut.`,
  overdue: (day: string) => `This was due on ${day}. Nobody has said that it is done.`,
  nothing: 'Nothing written',
  notRated: 'Not rated',
};

export const panelText = {
  assessed: 'Assessed',
  notAssessed: 'Nobody has assessed this yet.',
  assess: 'Assess this',
  again: 'See it, or assess again',
  actions: 'Actions',
  open: (count: number) => (count === 0 ? 'None open.' : plural(count, { other: '# open.' })),
  none: 'None yet.',
  next: (day: string, what: string) => `Next: ${day}, ${what}`,
  resolved: 'The provider says that it is put right.',
  toActions: 'See and add actions',
};

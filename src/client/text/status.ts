import type { Status } from '#domain/concern/status.ts';

/** How far a team is, in a word: the same for both sides. */
export const statusText: Record<Status, string> = {
  received: 'Received',
  acknowledged: 'Read by the team',
  'in-progress': 'In progress',
  'with-provider': 'With the placement',
  'outcome-given': 'Outcome given',
  closed: 'Closed',
  reopened: 'Opened again',
};

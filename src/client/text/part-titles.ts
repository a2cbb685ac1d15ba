import { titled } from './page-titles.ts';

/** Titles of the pages under a concern, by the last part of their address. */
export const partTitles: Record<string, string> = {
  assess: titled('Assess'),
  form: titled('Form to print'),
  actions: titled('Actions'),
  history: titled('History'),
  ask: titled('Ask around'),
  close: titled('Close'),
  keep: titled('How long it is kept'),
  'next-step': titled('Next step'),
  'step-back': titled('Who handles this'),
  'take-off': titled('Who handles this'),
  where: titled('Where this belongs'),
};

/** The same for the pages of a team. */
export const teamPartTitles: Record<string, string> = {
  invite: titled('Invite someone'),
  mailbox: titled('E-mails to the team'),
  member: titled('Somebody on the team'),
  paper: titled('A way back on paper'),
};

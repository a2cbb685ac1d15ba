import { titled } from './page-titles.ts';

/** Titles of the pages under a concern, by the last part of their address. */
export const partTitles: Record<string, string> = {
  assess: titled('Assess'),
  form: titled('Form to print'),
  actions: titled('Actions'),
  history: titled('History'),
  close: titled('Close'),
  keep: titled('How long it is kept'),
  'next-step': titled('Next step'),
  'step-back': titled('Who handles this'),
  'take-off': titled('Who handles this'),
};

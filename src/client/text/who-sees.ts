import { number } from './plural.ts';

/** Who can read what is on screen: the same words wherever it matters. */
export const whoSeesText = {
  onlyYou: 'Only you can read this.',
  onlyTeam: 'Only your team can read this.',
  reporterToo: 'The person who raised this can read it too.',
  title: 'Who can read this',
  you: 'You',
  reporter: 'The person who raised it',
  /** Of several with the same job title. */
  alike: (title: string, at: number, of: number) => `${title} (${number(at)} of ${number(of)})`,
};

import { number, plural } from '../../text/plural.ts';

export const mineText = {
  title: 'My concerns',
  find: 'Look for words',
  findHint: 'In what you wrote and in the answers. Nothing leaves this phone.',
  show: 'Show',
  filter: {
    all: 'All',
    needsMe: 'Needs me',
    drafts: 'Drafts',
    sent: 'Sent, or on the way',
  },
  /** Without a count until it is known. */
  option: (name: string, count: number | undefined) => (count === undefined ? name : `${name} (${number(count)})`),
  found: (count: number) => plural(count, { other: '# found' }),
  remove: 'Remove',
  write: 'Write it down',
  empty: {
    all: 'There is nothing here yet. What you write down will stand here, and where it is.',
    needsMe: 'Nothing needs you right now. A new answer will stand here, or something that did not go.',
    drafts: 'You have no drafts. What you have written and not sent will stand here.',
    sent: 'You have not sent anything yet. What you send will stand here, and what came of it.',
  },
  notFound: 'Nothing here has all of these words. Try fewer words, or only the beginning of one.',
};

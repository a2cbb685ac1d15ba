import { plural } from './plural.ts';

/** Words around writing and saving, on every page that has an editor. */
export const writingText = {
  saving: 'Saving…',
  kept: 'Saved on this phone',
  saved: (time: string) => `Saved on this phone ${time}`,
  onPage: 'Kept while this page is open',
  onPageAt: (time: string) => `Kept at ${time}, while this page is open`,
  notSaved: 'Not saved.',
  copy: 'Copy the text',
  copied: 'Copied. You can paste it anywhere.',
  notCopied: 'This browser would not copy it. Press and hold the text to copy it yourself.',
  keptTitle: 'You wrote something else on another device',
  keptLead: 'We kept both. Which do you want?',
  keepBoth: 'Keep both',
  useThese: 'Use these words',
  letGo: 'Let these words go',
  tooLong: (over: number) =>
    `${plural(over, { one: 'Too long by # character.', other: 'Too long by # characters.' })} Nothing is cut. Make it shorter before you send it.`,
  messageEmpty: 'Write something first.',
  messageNotKept: 'Your message was not kept. It is still in the box.',
  gone: {
    title: 'This is not on this phone',
    why: 'It was removed, or it is on another device of yours and has not come here yet.',
    home: 'Go to the start',
  },
};

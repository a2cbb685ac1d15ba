const blocked = {
  title: 'This browser is not letting Stepwise save',
  lines: [
    'Private windows and some phone settings stop apps from keeping anything.',
    'Open Stepwise again when you have signal, or in an ordinary window, to write and send.',
    'You can still read about the three steps here, and write a note to copy.',
  ],
} as const;

export const sessionText = {
  /** What can still be done with words is said under them. */
  unsealed: blocked,
  blocked,
  unreadable: {
    title: 'Stepwise cannot open what is stored here',
    lines: [
      'What you wrote is still on this phone, but its key could not be read. Nothing has been deleted.',
      'Close Stepwise and open it again. If this stays, your recovery code opens the same notes, here or on another phone.',
    ],
  },
  vanished: {
    title: 'This browser has cleared what was kept here',
    lines: [
      'Phones do this when they run out of room, or when a site was not opened for a long time.',
      'Your recovery code brings back what was copied or sent. Without it, you can start again.',
    ],
  },
  unfetched: {
    title: 'A part of Stepwise is not here yet',
    lines: ['The signal went before everything had come.', 'Open Stepwise again when you have signal for a moment.'],
  },
} as const;

export const afterLossText = { code: 'Open with a recovery code', afresh: 'Start again on this phone' };

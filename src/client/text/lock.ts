import type { Strength } from '#domain/lock/strength.ts';
import { lockStateText } from './lock-state.ts';
import { plural } from './plural.ts';

/** Words for locking, unlocking, and setting a lock. */
export const unlockText = {
  title: 'Locked',
  lead: 'Type your passphrase to read what is here.',
  field: 'Passphrase',
  show: 'Show what I type',
  submit: 'Unlock',
  checking: 'Checking…',
  empty: 'Type your passphrase.',
  wrong: 'That is not the passphrase. Check capital letters, and try again. Nothing is deleted.',
  passkey: 'Unlock with your passkey',
  noPasskey: 'The passkey did not open it. Use your passphrase.',
  write: 'Write something down without unlocking',
  forgot: 'I forgot my passphrase',
  code: 'Your recovery code opens it, and takes the lock off.',
  useCode: 'Use the recovery code',
  noCode: 'Without the passphrase or the code nobody can open what is stored here. Not even us.',
};

export const lockedNoteText = {
  kept: 'Saved and locked away. You can read it again once you unlock.',
  why: 'Stepwise is locked. You can still write. What you write is sealed: nobody can read it here until it is unlocked.',
  unlock: 'Unlock',
};

export const lockText = {
  button: 'Lock',
  notSaved: 'Not saved yet. Lock anyway?',
  title: 'Lock',
  toSettings: 'Settings',
  nothingKept: 'Nothing is kept on this phone, so there is nothing to lock. Close the page when you have finished.',
  none: `${lockStateText.none} Anyone who can open this phone can open Stepwise.`,
  what: 'With a lock, Stepwise asks for a passphrase each time it opens. What is stored is sealed with it.',
  limit: 'A lock does not help against somebody who looks on while it is open, or who makes you open it.',
  set: 'Set a passphrase',
  codeFirst: 'First, keep your recovery code',
  codeWhy: 'If you forget the passphrase, only the code opens your notes. We cannot.',
  seeCode: 'See your recovery code',
  field: 'A new passphrase',
  hint: 'Four words that do not belong together are good. A PIN is too easy to guess.',
  again: 'The same again',
  offer: 'Suggest four words',
  offered: (words: string) => `“${words}”. Write them down, or learn them, before you go on.`,
  strength: {
    weak: 'Too easy to guess.',
    fair: 'Good enough.',
    strong: 'Hard to guess.',
  } satisfies Record<Strength, string>,
  tooWeak: 'Make it longer, or use four words.',
  differs: 'The two are not the same. Type it again.',
  submit: 'Lock with this passphrase',
  on: lockStateText.on,
  times: 'When it locks by itself',
  hidden: 'After Stepwise is out of sight',
  idle: 'After nothing was touched',
  never: 'Never',
  minutes: (count: number) =>
    count === 0 ? 'At once' : plural(count, { one: 'After # minute', other: 'After # minutes' }),
  timesKept: 'Kept.',
  change: 'Change the passphrase',
  now: 'The passphrase you have now',
  changeSubmit: 'Change it',
  changed: 'From now on the new passphrase opens it.',
  off: 'Take the lock off',
  offWhy: 'Stepwise then opens without asking, for anyone who can open this phone.',
  offSubmit: 'Take it off',
  passkey: 'Passkey, as well',
  passkeyWhy:
    'Your finger, your face or the phone’s own code can open Stepwise too. The passphrase always works as well.',
  passkeyMake: 'Make a passkey',
  passkeyTry: 'Try it now',
  passkeyTryWhy: 'The passkey is there. Try it once, so that we know it can open Stepwise.',
  passkeyOn: 'A passkey opens Stepwise too.',
  passkeyRemove: 'Stop using the passkey',
  passkeyCannot: 'This phone’s passkey cannot do this. Your passphrase works as before.',
  passkeyNone: 'No passkey was made. Your passphrase works as before.',
};

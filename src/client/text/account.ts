import type { CodeProblem } from '../vault/recovery-code.ts';
import { sentenceFor } from './errors.ts';
import type { Sentence } from './saving.ts';

/** Words for the recovery code, opening with one, and settings. */
export const recoveryText = {
  title: 'Your recovery code',
  opens: 'This code opens your notes and conversations on another phone or computer.',
  anyone: 'Anyone who has it can read and send as you. Keep it like a key.',
  losing: 'If you lose this phone and have no copy of the code, nobody can get your notes back. Not even us.',
  copy: 'Copy the code',
  print: 'Print it',
  photo: 'Don’t photograph it next to your name or your student card.',
};

export const openText = {
  title: 'Open with a recovery code',
  lead: 'This shows the notes and conversations of that code on this phone.',
  staysTitle: 'This phone already has notes',
  stays: 'They stay on this phone, but they will be out of sight. To see them again, you need the code they have now.',
  seeCode: 'See and keep that code first',
  field: 'Recovery code',
  hint: 'Seven groups of four. Small or capital letters, with or without spaces.',
  empty: 'Type your recovery code.',
  submit: 'Open',
  sameTitle: 'This phone already shows that code',
  same: 'Nothing has changed.',
  lockOffTitle: 'The lock is off',
  lockOff: 'Your notes open without asking now. You can set another passphrase under Settings, Lock.',
  doneTitle: 'This phone now shows the same notes and conversations',
  done: 'They come as soon as there is signal. From now on, what you write on one device comes to the other too.',
  kept: 'The notes that were here before are still on this phone. Their own code brings them back.',
  toNotes: 'Go to my notes',
  toInbox: 'Go to the inbox',
};

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

export const settingsText = {
  title: 'Settings',
  phone: 'This phone',
  recovery: 'Recovery code',
  recoveryWhy: 'Keep it somewhere safe. It opens your notes if you lose this phone.',
  lock: 'Lock',
  lockWhy: 'Ask for a passphrase before anything can be read here.',
  open: 'Open with a recovery code',
  openWhy: 'Show the notes of another phone of yours here.',
  homeName: 'Name on your home screen',
  homeNameWhy: 'A name and a picture that say nothing to others.',
  remove: 'Remove everything from this phone',
  removeWhy: 'All your notes, and Stepwise itself. It works without signal.',
  copy: 'The copy for your other devices',
  upToDate: 'Up to date.',
  nothing: 'Nothing to copy yet.',
  waiting: (count: number) => `${changes(count)} waiting. They go when there is signal.`,
  refused: (count: number) => `${changes(count)} could not be copied. They are safe on this phone.`,
  sealed: 'Only you can read the copy. The server keeps it sealed.',
  teams: 'Your team',
  inbox: 'Inbox',
  member: (team: string, organisation: string) => `You are on ${team}, ${organisation}.`,
  whoIsOn: 'Who is on the team',
  contacts: 'My placement and contacts',
  contactsWhy: 'Where you are, who runs your course, and whom you can reach.',
  steward: 'Look after this Stepwise',
  stewardWhy: 'Organisations, teams and contacts, and what is said here about them.',
  about: 'About Stepwise',
  privacy: 'How we keep it private',
  pathway: 'The three steps, and who can help',
  learn: 'Good to know',
  receipt: 'Check a receipt',
};

export const recoveryCodeText: Record<CodeProblem, Sentence> = {
  code_length: {
    say: 'A recovery code has 28 letters and numbers.',
    do: 'Count them: seven groups of four.',
  },
  code_letters: {
    say: 'There is a letter or a sign in it that no recovery code has.',
    do: 'Only numbers and letters are used, and never U.',
  },
  code_check: { say: 'One of the letters is not right.', do: 'Check it against your copy, group by group.' },
};

/** Why opening with a code did not work. */
export function openSentence(problem: string): Sentence {
  return Object.hasOwn(recoveryCodeText, problem) ? recoveryCodeText[problem as CodeProblem] : sentenceFor(problem);
}

import type { CodeProblem } from '../vault/recovery-code.ts';
import { sentenceFor } from './errors.ts';
import { plural } from './plural.ts';
import type { Sentence } from './saving.ts';
import { sendingText } from './truth.ts';

/** Words for the recovery code, opening with one, and settings. */
export const recoveryText = {
  title: 'Your recovery code',
  opens: 'This code opens your notes and conversations on another phone or computer.',
  anyone: 'Anyone who has it can read and send as you. Keep it like a key.',
  losing: 'If you lose this phone and have no copy of the code, nobody can get your notes back. Not even us.',
  keepTitle: 'Keep it somewhere safe',
  photo: 'Don’t photograph it next to your name or your student card.',
  print: 'Print it',
  printWhy: 'Paper needs no phone and no battery. Whoever finds the paper can use it.',
  copy: 'Copy the code',
  copyWhy: 'Good for a password manager. Other apps on this phone may see what you copy.',
  file: 'Save it as a file',
  fileWhy: 'Good for a memory stick. Your phone may copy its files to a cloud, where others may reach them.',
  fileName: 'recovery-code.txt',
  qr: 'Show it as a QR code',
  qrWhy: 'Good for taking it to another device of yours without typing. Look who can see your screen.',
  qrLabel: 'Your recovery code, for a camera',
  qrMissing: 'The picture could not be fetched. Keep the code in another way.',
  checkTitle: 'Check that you have it',
  checkWhy: 'Look at your copy, not at this page. You are asked for two of its seven groups.',
  check: 'Check my copy',
  checked: (day: string) => `You checked your copy ${day}. It works.`,
  later: 'Later',
};

export const checkCodeText = {
  title: 'Type two groups from your copy',
  lead: 'The code is hidden while you do this.',
  group: (group: number) => `Group ${group}`,
  hint: 'Four letters or numbers. Small or capital letters are fine.',
  empty: (group: number) => `Type group ${group} of your copy.`,
  wrong: (group: number) => `Group ${group} is not what your code says. Look at your copy again.`,
  submit: 'Check',
  back: 'Show the code again',
  rightTitle: 'Your copy works',
  done: 'Done',
  right: 'Keep it where you will find it. It opens your notes if you lose this phone.',
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

export const settingsText = {
  title: 'Settings',
  shut: 'Lock and recovery code',
  elsewhere: 'Your other devices',
  phone: 'This phone',
  lock: 'Lock',
  lockWhy: 'Ask for a passphrase before anything can be read here.',
  recovery: 'Recovery code',
  recoveryWhy: 'Keep it somewhere safe. It opens your notes if you lose this phone.',
  notChecked: 'You have not checked a copy of it yet.',
  checked: (day: string) => `You checked your copy ${day}.`,
  card: {
    another: {
      href: '/settings/another',
      title: 'Use Stepwise on another device too',
      why: 'Your other device scans a code from this one.',
    },
    devices: {
      href: '/settings/devices',
      title: 'Devices that open this',
      why: 'See them, give them names, or remove one.',
    },
    open: {
      href: '/open',
      title: 'Open with a recovery code',
      why: 'Show the notes of another phone of yours here.',
    },
    contacts: {
      href: '/contacts',
      title: 'My placement and contacts',
      why: 'Where you are, who runs your course, and whom you can reach.',
    },
    news: {
      href: '/settings/news',
      title: 'Tell me when there is news',
      why: 'A short message on this device. It is off until you turn it on.',
    },
    homeName: {
      href: '/settings/name',
      title: 'On your home screen',
      why: 'How to put it there, with a name that says nothing if you like.',
    },
    remove: {
      href: '/settings/remove',
      title: 'Remove everything from this phone',
      why: 'All your notes, and Stepwise itself. It works without signal.',
    },
  },
  copy: 'The copy for your other devices',
  upToDate: 'Up to date.',
  nothing: 'Nothing to copy yet.',
  waiting: (count: number) =>
    `${plural(count, { one: '# change waiting to send.', other: '# changes waiting to send.' })} ${sendingText.theyGo}`,
  refused: (count: number) =>
    `${plural(count, { one: '# change could not be copied.', other: '# changes could not be copied.' })} They are safe on this phone.`,
  sealed: 'Only you can read the copy. The server keeps it sealed.',
  teams: 'Your team',
  inbox: 'Inbox',
  member: (team: string, organisation: string) => `You are on ${team}, ${organisation}.`,
  whoIsOn: 'Who is on the team',
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

import { sentenceFor } from './errors.ts';
import { plural } from './plural.ts';
import type { Sentence } from './saving.ts';

/** Words for the devices that open an account, and for bringing one more. */
export const devicesText = {
  title: 'Devices that open this',
  lead: 'Each of these can read your notes and conversations, and send as you.',
  looking: 'Looking for your devices…',
  only: 'Only this device opens your notes. Nothing has been copied anywhere yet.',
  offline: 'The list comes when there is signal.',
  again: 'Try again',
  thisDevice: 'This device',
  unnamed: (added: string) => `Device added ${added}`,
  this: 'this device',
  added: (day: string) => `Added ${day}.`,
  seen: (day: string) => `Last here ${day}.`,
  notSeen: 'It has not been here for a while.',
  change: (name: string) => `Change or remove: ${name}`,
  changeThis: 'Give this device a name',
  name: 'Name',
  nameHint: 'Such as “My tablet”. Only you can read it.',
  tooLong: (most: number) => plural(most, { one: 'Use # letter or fewer.', other: 'Use # letters or fewer.' }),
  save: 'Save the name',
  saved: 'The name is saved.',
  remove: 'Remove this device',
  another: 'Use Stepwise on another device too',
  removedTitle: 'Removed',
  removedOn: (name: string, day: string) => `${name}, removed ${day}.`,
  limits: 'What removing can and cannot do',
  limitLines: [
    'It ends what that device can get from us at once. It lets go of your notes when it next has signal.',
    'Until then, whoever holds it can read what it shows. A lock on it helps. They may have copied things.',
    'Someone with your recovery code can add a device again. So can someone who took your code from an open device.',
    'Someone who holds an unlocked device of yours can do all that you can. They can remove your other devices too.',
    'If that happens, your recovery code still opens your notes on any device. Then remove theirs.',
    'There is no way yet to change the code. If someone has it, finish or remove what is there, and start afresh.',
  ],
};

export const removeDeviceText = {
  title: 'Remove this device?',
  what: 'It will not get anything new. Your notes go from it when it next has signal.',
  unsent: 'What was written there and has not been sent or copied yet is lost.',
  back: 'It can come back only with your recovery code, or with a new QR code from here.',
  yes: 'Yes, remove it',
  no: 'Keep it',
  done: (name: string) => `${name} is removed.`,
  failed: 'It was not removed.',
};

export const addDeviceText = {
  title: 'Use Stepwise on another device too',
  lead: 'You can read and write the same notes on both.',
  who: 'Whoever scans the code can read your notes and send as you. Show it to nobody else.',
  once: 'It works once, for ten minutes at most, and only while this page is open.',
  show: 'Show the code',
  steps: [
    'Open the camera on your other device.',
    'Point it at this code, and open the link.',
    'Press “Open my notes here” on that device.',
  ],
  qr: 'A code for the camera of your other device',
  until: (time: string) => `It works until ${time}.`,
  link: 'No camera? Use this link',
  linkWho: 'Open it on your other device. Do not send it to anyone: it works like a key.',
  copy: 'Copy the link',
  noQr: 'The picture could not be fetched. Use the link.',
  stop: 'Stop showing it',
  codeInstead: 'Use your recovery code instead',
  overTitle: 'The code does not work any more',
  over: 'Its ten minutes have passed, or this page was left. Nobody used it.',
  newCode: 'Show a new code',
  takenTitle: 'Another device has taken the code',
  taken: 'It has not told us of itself yet. This page says when it does.',
  newTitle: 'A device was added just now',
  wasIt: 'Was that you?',
  yes: 'Yes, that was me',
  no: 'No, remove it',
  toList: 'See all your devices',
  removed: 'It is removed. Whoever it was may have read your notes. They may have kept your code.',
};

export const takeLinkText = {
  title: 'Open your notes on this device?',
  lead: 'You scanned a code from your other device. This device will show the same notes and conversations.',
  yours: 'Do this only on a device that is yours. Whoever can open it can read what you wrote.',
  open: 'Open my notes here',
  no: 'Do not open them',
};

export const removedText = {
  title: 'This device was removed',
  gone: 'Nothing of that account is here any more.',
  who: 'One of your other devices removed it. If that was not you, use your recovery code to open your notes again.',
  code: 'Open with a recovery code',
  start: 'Start with empty notes',
};

const tooMany: Sentence = { say: 'That was many codes in a short time.', do: 'Wait ten minutes, then try again.' };
const offline: Sentence = { say: 'There is no signal.', do: 'Try again when you are online.' };

/** Why something about one's devices was not done. */
export function deviceSentence(problem: string): string {
  return spoken(problem === 'offline' ? offline : problem === 'too_many' ? tooMany : sentenceFor(problem));
}

const newOne = 'Show a new code on your other device, and scan that.';

const linkText: Record<string, Sentence> = {
  link_damaged: {
    say: 'The code did not come over whole.',
    do: 'Scan it again. If you typed the link, copy it instead.',
  },
  link_used: {
    say: 'This code has been used.',
    do: `If that was not you, look at the list of devices in Settings on your other device. ${newOne}`,
  },
  link_expired: { say: 'This code is too old. It works for ten minutes.', do: newOne },
  link_withdrawn: { say: 'The page with this code was left, so it does not work any more.', do: newOne },
  not_found: { say: 'This code does not work any more, or it is not whole.', do: newOne },
  offline: { ...offline, say: 'There is no signal. The code has not been used.' },
};

/** Why a code that was scanned did not open anything. */
export function linkSentence(problem: string): string {
  return spoken((Object.hasOwn(linkText, problem) && linkText[problem]) || sentenceFor(problem));
}

const spoken = ({ say, do: act }: Sentence) => `${say} ${act}`;

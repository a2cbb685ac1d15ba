import type { Leftover } from '../../session/erase.ts';
import { plural } from '../../text/plural.ts';

export const eraseText = {
  title: 'Remove everything from this phone',
  lead: 'Do this if the phone is not yours, or before you give it away. It works without signal.',
  sendTitle: 'Not sent yet',
  concerns: (count: number) =>
    plural(count, { one: '# concern is waiting to send.', other: '# concerns are waiting to send.' }),
  drafts: (count: number) =>
    plural(count, {
      one: '# note or draft has not been sent to anyone.',
      other: '# notes and drafts have not been sent to anyone.',
    }),
  copies: (count: number) =>
    plural(count, { one: '# change has no copy anywhere else.', other: '# changes have no copy anywhere else.' }),
  nothing: 'Nothing is waiting to send.',
  unknown: 'What waits on this phone could not be counted.',
  sendFirst: 'Send it first',
  sending: 'Sending. This page says when it has gone.',
  noSignal: 'There is no signal now. It can go when there is.',
  goesTitle: 'What goes',
  goes: [
    'Your notes, drafts and conversations, and the keys to them. This is so for every code that was opened on this phone.',
    'Your placement, and all else that you chose here.',
    'Stepwise itself. To open it again you need signal.',
  ],
  staysTitle: 'What stays',
  stays: [
    'What you sent stays with the team. Removing it here does not take it back.',
    'Our server keeps its locked copies. Your recovery code opens them again, on any phone. Without it nobody can.',
  ],
  code: 'See and keep your recovery code',
  cannotTitle: 'What a page cannot remove',
  cannot: [
    'The list of pages that your browser keeps.',
    'Screenshots, and copies of this phone in a backup.',
    'What you printed, saved as a file or sent by e-mail.',
    'Traces that experts may find on a phone for some time.',
  ],
  next: 'Continue',
  keep: 'Keep everything',
  sureTitle: 'Are you sure?',
  warning: 'This cannot be undone',
  lost: 'Without your recovery code, what you wrote here is gone for good.',
  never: 'What is waiting to send will not be sent.',
  remove: 'Remove everything',
  removing: 'Removing it',
};

const labels: Record<Leftover, string> = {
  databases: 'Your notes, drafts and conversations, and the keys to them',
  notes: 'What you chose here',
  pages: 'The pages that were kept for when there is no signal',
  worker: 'The part of Stepwise that works without signal',
};

export const erasedText = {
  title: 'Stepwise is removed from this phone',
  partTitle: 'Not everything could be removed',
  gone: 'We looked again. This is gone:',
  left: 'This is still here:',
  again: 'Close all other windows of Stepwise. Then try again.',
  tryAgain: 'Try again',
  leave: 'Leave this page',
  fresh: 'Start afresh',
  labels,
};

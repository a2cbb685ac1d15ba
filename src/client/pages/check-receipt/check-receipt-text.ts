import type { CheckProblem } from '../../db/mine/receipts.ts';
import type { Sentence } from '../../text/saving.ts';

/** Whose key signed it. `asking`: not known yet. `unknown`: no signal, so nobody could be asked. */
export type Signer = 'asking' | 'this' | 'another' | 'unknown';

export const checkReceiptText = {
  back: 'Settings',
  title: 'Check a receipt',
  lead: 'See if a receipt from Stepwise is real, and what it says.',
  stays: 'It is checked on this phone. Nothing is sent.',
  file: 'Choose the receipt file',
  paste: 'Or paste the receipt here',
  check: 'Check it',
  another: 'Check another receipt',
  problem: {
    receipt_empty: { say: 'There is nothing to check.', do: 'Choose a file, or paste the whole receipt.' },
    receipt_too_long: {
      say: 'This is too long to be a receipt.',
      do: 'Choose the receipt file itself, and nothing else.',
    },
    receipt_reference: {
      say: 'This is a reference. It helps to talk about a concern, but it proves nothing by itself.',
      do: 'Choose the whole receipt.',
    },
    receipt_unknown: {
      say: 'This is not a Stepwise receipt.',
      do: 'Look for a file whose name starts with “receipt”.',
    },
    receipt_cut: { say: 'The end of the receipt is missing.', do: 'Get the whole receipt, and try again.' },
    receipt_changed: {
      say: 'This receipt is not as the server signed it. Something in it was changed.',
      do: 'Do not rely on it. Ask for the receipt as it was first saved.',
    },
    receipt_words_changed: {
      say: 'The words in it are not the ones that were sent.',
      do: 'Do not rely on them. Ask for the receipt as it was first saved.',
    },
    receipt_unread: { say: 'This file could not be read.', do: 'Choose it again, or paste the receipt.' },
  } satisfies Record<CheckProblem, Sentence>,
  holds: {
    asking: 'This receipt is as it was signed',
    this: 'This receipt is genuine',
    another: 'This receipt is from another server',
    unknown: 'This receipt is as it was signed',
  } satisfies Record<Signer, string>,
  signer: {
    asking: 'We are asking if it was this server…',
    this: 'This Stepwise server signed it. Nobody has changed it since.',
    another:
      'Nobody has changed it since it was signed. But this Stepwise server did not sign it. Anyone can run a server, so ask whose it is.',
    unknown: 'Nobody has changed it since it was signed. We cannot tell without signal which server that was.',
  } satisfies Record<Signer, string>,
  row: { reference: 'Reference', by: 'The server had it by', from: 'From' },
  from: { open: 'Someone who gave a name', confidential: 'Someone whose name is sealed', anonymous: 'No name' },
  words: 'What was sent',
  place: 'Placement',
  skipReason: 'Why not an earlier step first',
  exactly: (day: string) => `These are exactly the words that the server had by ${day}.`,
  noWords: 'This receipt came without the words. So it cannot show what the concern says.',
};

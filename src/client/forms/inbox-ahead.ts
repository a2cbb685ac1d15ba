import { readInbox } from '../db/inbox/inbox-index.ts';
import type { Phone } from '../db/phone.ts';
import { wording } from './wording.ts';

/**
 * Opens what was kept of the inbox, and with this file comes the code of its page: while somebody on a team still reads
 * the first page, so that the list is there when it is asked for. Folds nothing.
 */
export async function readInboxAhead(phone: Phone): Promise<void> {
  await readInbox(phone, wording, 0);
}

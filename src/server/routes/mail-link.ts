import { MailLink } from '#protocol/mailbox.ts';
import { readMessage } from '../middleware/read-message.ts';
import { followLink } from '../notify/mail/mailbox.ts';
import { reply } from '../reply.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

/** A link of an e-mail, by whoever reads that mailbox: the token in it says that they do. */
export function mailLink({ store }: { store: Store }): Answer {
  return async (c) => {
    const message = await readMessage(c, MailLink);
    return reply(await store.write((tx) => followLink(tx, message)));
  };
}

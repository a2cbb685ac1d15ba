import type { Phone } from '../db/phone.ts';
import type { Answered } from '../sync/ask.ts';
import { askAs } from '../sync/ask.ts';
import type { Sessions } from '../sync/session.ts';
import { makeSessions } from '../sync/session.ts';
import { makeTransport } from '../sync/transport.ts';

const begun = new WeakMap<Phone, Sessions>();

/**
 * Asks the server something as this phone's own account, or as one of its receipts: what is not said in a space, such as
 * claiming a server. Without a body it is a question (GET). One session serves all that is asked as one account.
 */
export function ask(phone: Phone, path: string, body?: unknown, account?: string): Promise<Answered> {
  const transport = makeTransport((url, init) => globalThis.fetch(url, init));
  const sessions = begun.get(phone) ?? makeSessions(transport, { own: { account: phone.account.id } });
  begun.set(phone, sessions);
  return askAs({ phone, transport, sessions }, path, body, account);
}

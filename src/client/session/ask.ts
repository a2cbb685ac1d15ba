import type { Phone } from '../db/phone.ts';
import type { Answered } from '../sync/ask.ts';
import { askAs } from '../sync/ask.ts';
import { makeSessions } from '../sync/session.ts';
import { makeTransport } from '../sync/transport.ts';

/** Asks the server something as this phone's own account: what is not said in a space, such as claiming a server. */
export function ask(phone: Phone, path: string, body: unknown): Promise<Answered> {
  const transport = makeTransport(globalThis.fetch.bind(globalThis));
  return askAs({ phone, transport, sessions: makeSessions(transport) }, path, body);
}

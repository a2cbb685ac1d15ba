import { keepBallast } from '../db/ballast.ts';
import { isInUse, type Phone } from '../db/phone.ts';
import { remembered } from '../platform/remembered.ts';
import type { Connection } from '../sync/engine.ts';
import { makeEngine } from '../sync/engine.ts';
import { makeLeadership } from '../sync/leader.ts';
import { makeSessions, type SaidRemoved } from '../sync/session.ts';
import { makeTransport } from '../sync/transport.ts';
import { startTriggers } from '../sync/triggers.ts';
import { makeWay } from './pending-saves.ts';

/** Only a device that asked to be told of news fetches the code for it. What fails is told with the next sync. */
function tellNews(phone: Phone, account: string): void {
  if (remembered('news')) void import('./news.ts').then((part) => part.tellNews(phone, account)).catch(() => {});
}

/** Screens on a slow phone have drawn what came by then. */
const DRAWING_MS = 250;

/** The line between an open phone and the server, running. */
export type Exchange = { connection(): Connection; syncNow(): void; listenTo(lane: string): () => void };

export function startExchange(phone: Phone, onConnection: () => void): Exchange {
  const fetch = globalThis.fetch.bind(globalThis);
  const transport = makeTransport(fetch);
  // When the code for it cannot be fetched, the next start hears it again.
  const onRemoved = (said: SaidRemoved) => {
    const leave = async () => (await import('./removed.ts')).leaveAccount(phone, said, triggers.stop);
    void engine.idle().then(leave).catch(globalThis.reportError);
  };
  const sessions = makeSessions(transport, { own: { account: phone.account.id, onRemoved } });
  const engine = makeEngine({
    phone,
    transport,
    sessions,
    onConnection,
    onSynced: (account) => tellNews(phone, account),
    rest: () => new Promise<void>((resolve) => phone.clock.after(DRAWING_MS, resolve)),
    makeWay: () => makeWay(phone.clock),
  });
  const leadership = makeLeadership(phone.account.id, () => phone.clock.now().getTime());
  const jitter = () => phone.random(1)[0]! / 256;
  const triggers = startTriggers({ phone, engine, sessions, leadership, fetch, jitter });
  // Only where something is kept: whoever just looks in leaves nothing behind.
  void isInUse(phone)
    .then((inUse) => (inUse ? keepBallast(phone) : undefined))
    .catch(() => {});
  return { connection: engine.connection, syncNow: triggers.now, listenTo: triggers.listenTo };
}

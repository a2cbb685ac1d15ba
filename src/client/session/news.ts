import { PushReply } from '#protocol/push.ts';
import { listDrafts } from '../db/documents.ts';
import { ensureLanes, receiptLanes } from '../db/lanes.ts';
import type { Phone } from '../db/phone.ts';
import {
  hasSaidYes,
  isSubscribed,
  mayNotify,
  type PushSubscribed,
  pushWay,
  subscribed,
  unsubscribe,
} from '../platform/push.ts';
import { remember, remembered } from '../platform/remembered.ts';
import { makeTransport } from '../sync/transport.ts';
import type { NewsKind, NewsProblem, NewsWay } from '../text/news.ts';
import { ask } from './ask.ts';

/** What this device asked for, and what of it the server was told last. */
type Note = { account: string; kinds: readonly NewsKind[]; told: string };

/**
 * `unset`: whoever runs this server has not said whom push services may turn to. `kinds`: what this device asked for and can
 * be told of; none: it is off.
 */
export type NewsState = { way: NewsWay; kinds: readonly NewsKind[] };

export async function readNews(phone: Phone): Promise<NewsState> {
  const kinds = await wantedHere(phone);
  const way = await pushWay();
  if (way !== 'ready') return { way, kinds: [] };
  const key = await readKey();
  return { way: key === 'offline' ? key : key === null ? 'unset' : way, kinds };
}

/** Asked for in a tap: the person is asked first, as browsers want it, then the browser, and last the server is told. */
export async function turnOnNews(phone: Phone, kinds: readonly NewsKind[]): Promise<NewsProblem | null> {
  if (!(await mayNotify())) return 'denied';
  const key = await readKey();
  if (key === 'offline' || key === null) return 'offline';
  const address = await subscribed(key).catch(() => null);
  if (!address) return 'no_address';
  const before = readNote(phone)?.kinds ?? [];
  const problem = await tell(phone, kinds, address);
  if (problem) {
    // Nothing was promised before: then nothing is left behind either.
    if (before.length === 0) await unsubscribe().catch(() => undefined);
    return problem;
  }
  await keepNote(phone, kinds, address);
  void keepNewsTold(phone);
  const dropped = before.filter((kind) => !kinds.includes(kind));
  for (const account of await accountsFor(phone, dropped)) await ask(phone, '/v1/push/off', {}, account);
  return null;
}

/** The browser lets its address go, so nothing arrives from now on. That the server forgets it too is not waited for. */
export async function turnOffNews(phone: Phone): Promise<void> {
  await unsubscribe();
  const kinds = readNote(phone)?.kinds ?? [];
  remember('news', null);
  void (async () => {
    for (const account of await accountsFor(phone, kinds)) await ask(phone, '/v1/push/off', {}, account);
  })().catch(() => undefined);
}

/**
 * Keeps the server's knowledge as this device wants it: a browser changes its address now and then, a server may have been
 * restored, and a concern may be new. Only where the person has asked for it, and never asks them.
 */
export async function refreshNews(phone: Phone): Promise<void> {
  const note = readNote(phone);
  if (!note || !hasSaidYes() || (await pushWay()) !== 'ready') return;
  const key = await readKey();
  if (key === 'offline' || key === null) return;
  const address = await subscribed(key).catch(() => null);
  if (!address || (await markOf(phone, note.kinds, address)) === note.told) return;
  if (!(await tell(phone, note.kinds, address))) await keepNote(phone, note.kinds, address);
}

const kept = new WeakSet<Phone>();

/** The same now, and whenever a concern was sent from here while this page is open. Comes to nothing without signal. */
export async function keepNewsTold(phone: Phone): Promise<void> {
  if (kept.has(phone)) return;
  kept.add(phone);
  let receipts = -1;
  const look = async () => {
    const now = (await receiptLanes(phone)).length;
    if (now === receipts) return;
    receipts = now;
    await refreshNews(phone);
  };
  // What could not be told is told with the next start.
  phone.announce.listen(() => void look().catch(() => undefined));
  await look().catch(() => undefined);
}

/** An account has left this device: what was for it arrives no more. */
export async function forgetNewsOf(account: string): Promise<void> {
  if (readNote({ account: { id: account } })) await unsubscribe().finally(() => remember('news', null));
}

async function wantedHere(phone: Phone): Promise<readonly NewsKind[]> {
  const note = readNote(phone);
  return note && hasSaidYes() && (await isSubscribed()) ? note.kinds : [];
}

function readNote(phone: { account: Pick<Phone['account'], 'id'> }): Note | null {
  try {
    const note = JSON.parse(remembered('news') ?? 'null') as Note | null;
    return note?.account === phone.account.id ? note : null;
  } catch {
    return null;
  }
}

async function keepNote(phone: Phone, kinds: readonly NewsKind[], address: PushSubscribed): Promise<void> {
  const note: Note = { account: phone.account.id, kinds, told: await markOf(phone, kinds, address) };
  remember('news', JSON.stringify(note));
}

/** Stays the same as long as there is nothing to tell the server: for a day at most. */
async function markOf(phone: Phone, kinds: readonly NewsKind[], { endpoint }: PushSubscribed): Promise<string> {
  const day = phone.clock.now().toISOString().slice(0, 10);
  return `${day} ${endpoint.slice(-12)} ${(await accountsFor(phone, kinds)).length}`;
}

async function accountsFor(phone: Phone, kinds: readonly NewsKind[]): Promise<string[]> {
  const sendings = (await listDrafts(phone)).flatMap((draft) => draft.sent);
  const receipts = sendings.filter(({ mode }) => kinds.includes(mode === 'anonymous' ? 'anonymous' : 'mine'));
  return [...(kinds.includes('team') ? [phone.account.id] : []), ...receipts.map(({ receipt }) => receipt)];
}

/** Each account tells its own address: nobody can for somebody else. */
async function tell(
  phone: Phone,
  kinds: readonly NewsKind[],
  address: PushSubscribed,
): Promise<'offline' | 'unknown_service' | null> {
  await ensureLanes(phone);
  for (const account of await accountsFor(phone, kinds)) {
    const answer = await ask(phone, '/v1/push/on', address, account);
    if (answer.kind === 'refused' && answer.code === 'forbidden') return 'unknown_service';
    if (answer.kind !== 'ok') return 'offline';
  }
  return null;
}

async function readKey(): Promise<string | null | 'offline'> {
  const reply = await makeTransport(globalThis.fetch.bind(globalThis))({ path: '/v1/push' });
  const parsed = reply.kind === 'ok' ? PushReply.safeParse(reply.body) : null;
  return parsed?.success ? parsed.data.key : 'offline';
}

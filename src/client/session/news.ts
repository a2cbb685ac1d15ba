import { PushReply } from '#protocol/push.ts';
import { listDrafts } from '../db/documents.ts';
import { ensureLanes } from '../db/exchange/lanes.ts';
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

/** What this device asked for. */
type Note = { account: string; kinds: readonly NewsKind[] };

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
  const problem = await tellAll(phone, kinds, address);
  if (problem) {
    // Nothing was promised before: then nothing is left behind either.
    if (before.length === 0) await unsubscribe().catch(() => undefined);
    return problem;
  }
  // What is not wanted any more is not said to be off before the server knows.
  const dropped = before.filter((kind) => !kinds.includes(kind));
  for (const account of await accountsFor(phone, dropped)) {
    const answer = await ask(phone, '/v1/push/off', {}, account);
    if (answer.kind !== 'ok') return answer.kind === 'refused' ? 'later' : 'offline';
  }
  remember('news', JSON.stringify({ account: phone.account.id, kinds } satisfies Note));
  heard.delete(phone);
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

/** While a page is open: this browser's address, and the accounts that have nothing more to tell of it. */
const heard = new WeakMap<Phone, { address: Promise<PushSubscribed | null>; done: Set<string> }>();

/**
 * One account of the phone has just spoken with the server: then it tells where its news can be pushed to, if this device
 * asked for that. Once for each start, because browsers change their addresses, servers are restored and concerns are new; and
 * in that account's own time, so that no clock shows which accounts belong together. Never asks the person.
 */
export async function tellNews(phone: Phone, account: string): Promise<void> {
  const note = readNote(phone);
  if (!note || !hasSaidYes() || (await pushWay()) !== 'ready') return;
  const known = heard.get(phone) ?? { address: addressHere(), done: new Set() };
  heard.set(phone, known);
  if (known.done.has(account)) return;
  const address = await known.address;
  if (!address) return void heard.delete(phone);
  const wanted = (await accountsFor(phone, note.kinds)).includes(account);
  if (!wanted || !(await tell(phone, account, address))) known.done.add(account);
}

async function addressHere(): Promise<PushSubscribed | null> {
  const key = await readKey();
  return key === 'offline' || key === null ? null : subscribed(key).catch(() => null);
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
    return note?.account === phone.account.id && Array.isArray(note.kinds) ? note : null;
  } catch {
    return null;
  }
}

async function accountsFor(phone: Phone, kinds: readonly NewsKind[]): Promise<string[]> {
  const sendings = (await listDrafts(phone)).flatMap((draft) => draft.sent);
  const receipts = sendings.filter(({ mode }) => kinds.includes(mode === 'anonymous' ? 'anonymous' : 'mine'));
  return [...(kinds.includes('team') ? [phone.account.id] : []), ...receipts.map(({ receipt }) => receipt)];
}

/** Each account tells its own address: nobody can for somebody else. */
async function tell(
  phone: Phone,
  account: string,
  address: PushSubscribed,
): Promise<'offline' | 'later' | 'unknown_service' | null> {
  const answer = await ask(phone, '/v1/push/on', address, account);
  if (answer.kind !== 'refused') return answer.kind === 'ok' ? null : 'offline';
  return answer.code === 'forbidden' ? 'unknown_service' : 'later';
}

async function tellAll(phone: Phone, kinds: readonly NewsKind[], address: PushSubscribed) {
  await ensureLanes(phone);
  for (const account of await accountsFor(phone, kinds)) {
    const problem = await tell(phone, account, address);
    if (problem) return problem;
  }
  return null;
}

async function readKey(): Promise<string | null | 'offline'> {
  const reply = await makeTransport(globalThis.fetch.bind(globalThis))({ path: '/v1/push' });
  const parsed = reply.kind === 'ok' ? PushReply.safeParse(reply.body) : null;
  return parsed?.success ? parsed.data.key : 'offline';
}

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { appendEvents } from '#client/db/exchange/concern-events.ts';
import { leftWords } from '#client/db/exchange/left-words.ts';
import { nextPush, waitingToLeave } from '#client/db/exchange/push.ts';
import { readSendings } from '#client/db/mine/concerns.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { closePhone, createPhone, type Phone } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { makeAnnounce } from '#client/platform/announce.ts';
import { systemRandom } from '#client/platform/random.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { type Fetch, makeTransport } from '#client/sync/transport.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { refusedBy } from '#test/scenario/bad-network.ts';
import { person } from '#test/scenario/people.ts';
import { makeServer, type ServerSide, TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { sendLeft } from '../../src/sw/send.ts';

const START = Date.UTC(2026, 10, 2, 12);
const at = '2026-11-02T09:00:00.000Z';
const draftOf = (letter: string) =>
  answered(newDraft(letter.repeat(22), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Alone.', at);

let server: ServerSide;
let phone: Phone;
let storage: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let asked: string[];
let answer: Fetch;
let pauses: number;

beforeEach(async () => {
  asked = [];
  pauses = 0;
  server = await makeServer([await person(2)], () => START);
  answer = server.fetch;
  storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clock = { now: () => new Date(START), after: () => () => {} };
  const announce = makeAnnounce('send');
  phone = await createPhone({ storage, clock, random: systemRandom, announce }, (await person(1)).secret);
  await saveDraft(phone, draftOf('d'));
  expect(await sync()).toBe('online');
});
afterEach(async () => {
  closePhone(phone);
  await server.close();
});

function sync() {
  const transport = makeTransport(server.fetch);
  return makeEngine({ phone, transport, sessions: makeSessions(transport), onConnection() {} }).run();
}

/** Sent without signal, by a page that made it ready and is closed. */
async function sendAndClose(letter: string): Promise<string> {
  const draft = draftOf(letter);
  await saveDraft(phone, draft);
  const to = (await findTeam(phone, TEAM))!;
  const sent = await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
  if (!sent.ok) throw new Error(sent.problem);
  const { receipt, space } = sent.draft.sent.at(-1)!;
  await nextPush(phone, receipt);
  return space;
}

const workerSends = async (pages: { id: string; lifecycleState?: string }[] = []) =>
  sendLeft({
    left: await leftWords(storage.indexedDB),
    pages,
    fetch: (path, init) => {
      asked.push(path);
      return answer(path, init);
    },
    pause: async () => void pauses++,
  });
const reports = (space: string) => server.store().read((tx) => tx.log.since(space, 0, 9));
async function states(): Promise<string[]> {
  const sendings = await Promise.all((await listDrafts(phone)).map((draft) => readSendings(phone, draft)));
  return sendings.flat().map(({ state }) => state);
}

test('what was sent without signal leaves without a page, and is called sent once the page has heard of it', async () => {
  const space = await sendAndClose('d');
  await workerSends();
  expect(asked).toEqual(['/v1/session/challenge', '/v1/session', '/v1/sync']);
  expect(await reports(space)).toHaveLength(1);
  expect(await states()).toEqual(['waiting']);
  await sync();
  expect(await states()).toEqual(['sent']);
  expect(await reports(space)).toHaveLength(1);
});

test('the work that a server wants of a stranger is done', async () => {
  const space = await sendAndClose('d');
  answer = async (path, init) => {
    const isIdle = path === '/v1/session' && JSON.parse(String(init.body)).work.length === 0;
    return isIdle ? refusedBy('work_needed') : server.fetch(path, init);
  };
  await workerSends();
  expect(asked).toEqual(['/v1/session/challenge', '/v1/session', '/v1/session', '/v1/sync']);
  expect(await reports(space)).toHaveLength(1);
});

test('each concern goes apart from the others, and the account is not heard of', async () => {
  const spaces = [await sendAndClose('d'), await sendAndClose('e')];
  await workerSends();
  expect(pauses).toBe(1);
  for (const space of spaces) expect(await reports(space)).toHaveLength(1);
});

test('what a member says goes as the account’s own', async () => {
  const { account } = phone;
  await appendEvents(phone, account, account.vaultKey, account.vaultSpace, [{ type: 'message', at, text: 'Seen.' }]);
  await nextPush(phone, account.id);
  const [left] = await leftWords(storage.indexedDB);
  expect([left!.own, left!.push.length, left!.cursor === null]).toEqual([true, 1, false]);
  await workerSends();
  expect(asked).toEqual(['/v1/session/challenge', '/v1/session', '/v1/sync']);
});

test('where nothing waits, nothing is asked: neither for drafts nor for what was never made ready', async () => {
  await saveDraft(phone, answered(draftOf('d'), WHAT_HAPPENED, 'Alone again.', at));
  expect((await waitingToLeave(phone)).get(phone.account.id)).toBe('drafts');
  await workerSends();
  expect(asked).toEqual([]);
});

test('a page that is open sends by itself, a frozen one does not', async () => {
  const space = await sendAndClose('d');
  await expect(workerSends([{ id: 'page', lifecycleState: 'active' }])).rejects.toThrow('a page is open');
  expect(asked).toEqual([]);
  await workerSends([{ id: 'page', lifecycleState: 'frozen' }]);
  expect(await reports(space)).toHaveLength(1);
});

test.each([
  ['no signal', () => Promise.reject(new TypeError('no signal'))],
  [
    'the page of a ward’s Wi-Fi',
    async () => new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['a server that refuses', async () => server.fetch('/v1/nothing', { method: 'POST', body: '{}' })],
] satisfies [string, Fetch][])('%s: the browser has to try again, and nothing is lost', async (_, instead) => {
  const space = await sendAndClose('d');
  answer = instead;
  await expect(workerSends()).rejects.toThrow();
  answer = server.fetch;
  await workerSends();
  expect(await reports(space)).toHaveLength(1);
});

test('a page that has to hold its documents against another life of the server comes first', async () => {
  const { account } = phone;
  await appendEvents(phone, account, account.vaultKey, account.vaultSpace, [{ type: 'message', at, text: 'Seen.' }]);
  await nextPush(phone, account.id);
  await phone.cache.cursors.update(account.id, { anew: true });
  expect(await leftWords(storage.indexedDB)).toEqual([]);
});

test('where there is no database, none is made; one that was never finished holds nothing', async () => {
  const empty = new IDBFactory();
  expect(await leftWords(empty)).toEqual([]);
  expect(await empty.databases()).toEqual([]);
  const erased = { ...empty, databases: async () => [{ name: 'stepwise.gone.critical', version: 1 }] };
  const going = Object.assign(Object.create(empty) as IDBFactory, erased, { open: empty.open.bind(empty) });
  expect(await leftWords(going)).toEqual([]);
  expect(await empty.databases()).toEqual([]);
});

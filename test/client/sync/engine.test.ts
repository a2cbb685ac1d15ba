import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiptLanes } from '#client/db/exchange/lanes.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { savePlace } from '#client/db/places/place.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { NOTHING_CHOSEN } from '#domain/place/place.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

const at = '2026-11-02T09:00:00.000Z';
const draft = answered(newDraft('d'.repeat(22), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Alone.', at);

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.end());

async function sendIt(): Promise<void> {
  const { phone } = world.phone;
  await saveDraft(phone, draft);
  await world.phone.sync();
  const to = (await findTeam(phone, TEAM))!;
  expect((await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] })).ok).toBe(true);
}

/** An engine of the phone's own, with time that stands still, and what it asked and said. */
function watched(makeWay?: () => Promise<void>) {
  const hands = makeStillClock(Date.UTC(2026, 10, 2, 12));
  const phone = { ...world.phone.phone, clock: hands.clock };
  const seen = { asked: [] as string[], said: [] as string[], synced: [] as string[] };
  const line = { isCut: false };
  const transport = makeTransport(async (path, init) => {
    if (line.isCut) throw new TypeError('no signal');
    seen.asked.push(path);
    return world.server.fetch(path, init);
  });
  const engine = makeEngine({
    phone,
    transport,
    sessions: makeSessions(transport),
    onConnection: (now) => void seen.said.push(now),
    onSynced: (account) => void seen.synced.push(account),
    ...(makeWay && { makeWay }),
  });
  const times = (path: string) => seen.asked.filter((one) => one === path).length;
  return { hands, phone, engine, seen, times, line };
}

test('one receipt without an answer is no signal, though the account itself has one', async () => {
  await sendIt();
  const { fetch } = world.server;
  const own = new Set<string>();
  world.server.fetch = async (url, init) => {
    const who = (init.headers as Record<string, string>)['authorization']!;
    if (url !== '/v1/sync') return fetch(url, init);
    // The account comes first, and may come again.
    if (own.size === 0) own.add(who);
    if (!own.has(who)) throw new TypeError('no signal');
    return fetch(url, init);
  };
  expect(await world.phone.sync()).toBe('offline');
  world.server.fetch = fetch;
  expect(await world.phone.sync()).toBe('online');
});

test('while words are being saved nothing leaves, and what waits leaves once they are', async () => {
  await sendIt();
  let saved = () => {};
  const saving = new Promise<void>((resolve) => {
    saved = resolve;
  });
  const { engine, seen } = watched(() => saving);
  const synced = engine.run();
  await world.phone.phone.critical.outbox.toArray();
  expect(seen.asked).toEqual([]);
  saved();
  expect(await synced).toBe('online');
  expect(seen.asked).toContain('/v1/sync');
});

test('words that begin to be saved in the middle of a sync are waited for before its next step', async () => {
  await sendIt();
  let ways = 0;
  const { engine } = watched(async () => void ways++);
  const [receipt] = await receiptLanes(world.phone.phone);
  await engine.runLane(receipt!);
  // Before it reads what waits, asks, notes down the answer, stores what came, and puts both together.
  expect(ways).toBe(5);
});

test('what the server answered long ago is cleared away with a sync', async () => {
  await sendIt();
  await world.phone.sync();
  const { outbox } = world.phone.phone.critical;
  const states = async () => [...new Set((await outbox.toArray()).map(({ state }) => state))];
  expect(await states()).toEqual(['acked']);
  world.goTo('2027-06-01T09:00:00.000Z');
  await world.phone.sync();
  expect(await states()).toEqual([]);
});

test('the directory is looked at every ten minutes, and at once when something else of it is wanted', async () => {
  const { hands, phone, engine, times } = watched();
  for (const [wait, looks] of [
    [0, 1],
    [599_999, 1],
    [1, 2],
    [1, 2],
  ] as const) {
    hands.sleep(wait);
    expect(await engine.run()).toBe('online');
    expect(times('/v1/directory'), `after ${wait} ms more`).toBe(looks);
  }
  await savePlace(phone, { ...NOTHING_CHOSEN, organisation: { id: 'P'.repeat(22), name: 'Elsewhere' } });
  await engine.run();
  expect(times('/v1/directory')).toBe(3);
});

test('a change of the connection is said once, and not again while it stays so', async () => {
  await sendIt();
  const { engine, seen, line } = watched();
  expect(engine.connection()).toBe('unknown');
  for (const now of [true, true, false, false, true]) {
    line.isCut = now;
    expect(await engine.run()).toBe(now ? 'offline' : 'online');
    expect(engine.connection()).toBe(now ? 'offline' : 'online');
  }
  expect(seen.said).toEqual(['offline', 'online', 'offline']);
});

test('the account alone is synced when that is asked for, and each lane is told of once it is done', async () => {
  await sendIt();
  const { engine, seen, phone } = watched();
  const own = phone.account.id;
  await engine.run('own');
  expect(seen.synced).toEqual([own]);
  await engine.run();
  const [receipt, ...others] = [...new Set(seen.synced)].filter((account) => account !== own);
  expect(receipt).toBeDefined();
  expect(others).toEqual([]);
  seen.synced.length = 0;
  await engine.runLane(receipt!);
  expect(seen.synced).toEqual([receipt]);
});

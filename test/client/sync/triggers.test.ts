import '#test/client/pages/browser-beside-server.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appendEvents } from '#client/db/exchange/concern-events.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { closePhone, createPhone, type Phone } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { makeAnnounce } from '#client/platform/announce.ts';
import { systemRandom } from '#client/platform/random.ts';
import { type Engine, makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { type Fetch, makeTransport } from '#client/sync/transport.ts';
import { startTriggers, type Triggers } from '#client/sync/triggers.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { person } from '#test/scenario/people.ts';
import { makeDice } from '#test/scenario/random.ts';
import { makeServer, type ServerSide, TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

/** A bound for what never comes: a busy machine takes its time. */
const PATIENCE = 60_000;
const START = Date.UTC(2026, 10, 2, 12);
const at = '2026-11-02T09:00:00.000Z';
const draft = answered(newDraft('d'.repeat(22), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Alone.', at);

let server: ServerSide;
let phone: Phone;
let engine: Engine;
let triggers: Triggers;
let hands: ReturnType<typeof makeStillClock>;
let noLongerLeads: ReturnType<typeof vi.fn<() => void>>;
let heard: { who: string; after: number }[];
let offline: boolean;
/** What happens in the middle of a sync. */
let onSync: () => unknown;

beforeEach(async () => {
  hands = makeStillClock(START);
  heard = [];
  offline = false;
  onSync = () => {};
  server = await makeServer([await person(2)], () => START);
  const fetch: Fetch = async (url, init) => {
    const who = (init.headers as Record<string, string>)['authorization']!;
    if (url === '/v1/sync') heard.push({ who, after: hands.since() });
    if (url === '/v1/sync') await onSync();
    if (offline) throw new TypeError('no signal');
    // Nobody wakes this phone: it looks by itself.
    if (url === '/v1/wake') throw new TypeError('no line');
    return server.fetch(url, init);
  };
  phone = await createPhone(
    {
      storage: { indexedDB: new IDBFactory(), IDBKeyRange },
      clock: hands.clock,
      random: systemRandom,
      announce: makeAnnounce('triggers'),
    },
    (await person(1)).secret,
  );
  const transport = makeTransport(fetch);
  const sessions = makeSessions(transport);
  engine = makeEngine({ phone, transport, sessions, onConnection() {} });
  noLongerLeads = vi.fn();
  const leadership = { mayAct: () => true, stop: noLongerLeads };
  const dice = makeDice(5);
  triggers = startTriggers({ phone, engine, sessions, leadership, fetch, jitter: () => dice.below(256) / 256 });
});
afterEach(async () => {
  triggers.stop();
  await engine.idle();
  closePhone(phone);
  await server.close();
});

/** Until so many things are planned again: the account's look, that of each receipt, and listening. */
const settled = (plans: number) => vi.waitFor(() => expect(hands.count()).toBe(plans), PATIENCE);

/** Until the account is heard of once more. */
const untilHeard = async () => {
  const before = heard.length;
  while (heard.length === before) {
    hands.turn();
    await settled(2);
  }
};
/** Whoever wanted to plan or ask something has: before that it looks into the outbox a few times. */
const looked = async () => {
  for (let look = 0; look < 10; look++) await phone.critical.outbox.count();
  await new Promise((done) => setImmediate(done));
  await engine.idle();
};

test('a sending goes at once, and the account is not heard of for a while: neither its draft, nor its look for news', async () => {
  await settled(2);
  await untilHeard();
  const account = heard[0]!.who;
  await saveDraft(phone, draft);
  const to = (await findTeam(phone, TEAM))!;
  await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
  const pressed = hands.since();
  heard = [];
  triggers.now();
  await settled(3);
  while (hands.since() < pressed + 120_000) {
    hands.turn();
    await settled(3);
  }
  const after = (mine: boolean) =>
    heard.filter(({ who }) => (who === account) === mine).map((one) => one.after - pressed);
  const [receipt] = after(false);
  const [own] = after(true);
  expect(receipt).toBe(0);
  expect(own).toBeGreaterThanOrEqual(15_000);
  expect(own).toBeLessThanOrEqual(120_000);
});

test('what is said in one’s own name goes at once, also when nobody asked for it', async () => {
  await settled(2);
  await untilHeard();
  heard = [];
  const said = hands.since();
  const { account } = phone;
  await appendEvents(phone, account, account.vaultKey, account.vaultSpace, [
    { type: 'message', at, text: 'We looked.' },
  ]);
  await vi.waitFor(() => expect(hands.soonest()).toBeLessThanOrEqual(200), PATIENCE);
  await untilHeard();
  expect(heard[0]!.after - said).toBeLessThanOrEqual(1000);
});

test('with nothing to send it looks once a minute, whatever changes here; a draft goes after five seconds', async () => {
  const next = async () => {
    await untilHeard();
    await engine.idle();
    return heard.at(-1)!.after;
  };
  await settled(2);
  const first = await next();
  phone.announce.changed();
  const second = await next();
  expect(second - first).toBeGreaterThanOrEqual(45_000);
  await saveDraft(phone, draft);
  await vi.waitFor(() => expect(hands.soonest()).toBeLessThanOrEqual(5_000), PATIENCE);
  const written = hands.since();
  expect((await next()) - written).toBeLessThanOrEqual(5_000);
});

test('without signal it tries again with growing pauses of a minute at most, and at once when the screen comes back', async () => {
  await saveDraft(phone, draft);
  await settled(2);
  for (let turn = 0; turn < 10 && heard.length === 0; turn++) {
    hands.turn();
    await settled(2);
  }
  offline = true;
  const tries: number[] = [];
  for (let turn = 0; turn < 400 && tries.length < 8; turn++) {
    const before = heard.length;
    hands.turn();
    await settled(2);
    if (heard.length === before) continue;
    tries.push(heard.at(-1)!.after);
    // What is written meanwhile is no reason to try sooner.
    await saveDraft(phone, answered(draft, WHAT_HAPPENED, `Alone, ${tries.length}.`, at));
  }
  const pauses = tries.slice(1).map((after, before) => after - tries[before]!);
  // Two seconds, then twice as long each time, a minute at most; each a quarter sooner or later by chance.
  const expected = [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000];
  expect(pauses).toHaveLength(expected.length);
  pauses.forEach((pause, turn) => {
    expect(pause / expected[turn]!, `pause ${turn}`).toBeGreaterThanOrEqual(0.75);
    expect(pause / expected[turn]!, `pause ${turn}`).toBeLessThanOrEqual(1.25);
  });
  offline = false;
  const [back, before] = [hands.since(), heard.length];
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(hands.soonest()).toBe(0), PATIENCE);
  hands.turn();
  await settled(2);
  expect(heard.length).toBeGreaterThan(before);
  expect(heard.at(-1)!.after).toBe(back);
});

test('who presses send while it syncs need not wait for the next time', async () => {
  await saveDraft(phone, draft);
  await settled(2);
  const planned = vi.spyOn(hands.clock, 'after');
  onSync = () => {
    onSync = () => {};
    planned.mockClear();
    triggers.now();
    return vi.waitFor(() => expect(planned).toHaveBeenCalledWith(0, expect.anything()), PATIENCE);
  };
  for (let turn = 0; turn < 10 && heard.length < 2; turn++) {
    hands.turn();
    await settled(2);
  }
  expect(heard[1]!.after - heard[0]!.after, 'the next time is most of a minute away').toBeLessThan(15_000);
});

test('what is said while it syncs is not put off by that sync’s own next time', async () => {
  await saveDraft(phone, draft);
  await settled(2);
  const planned = vi.spyOn(hands.clock, 'after');
  const { account } = phone;
  onSync = async () => {
    onSync = () => {};
    planned.mockClear();
    await appendEvents(phone, account, account.vaultKey, account.vaultSpace, [{ type: 'message', at, text: 'Now.' }]);
    await vi.waitFor(() => expect(planned.mock.calls.some(([ms]) => ms <= 200)).toBe(true), PATIENCE);
  };
  for (let turn = 0; turn < 10 && heard.length === 0; turn++) {
    hands.turn();
    await settled(2);
  }
  await engine.idle();
  expect(hands.soonest()).toBeLessThanOrEqual(200);
});

test('a screen that goes dark leaves what still waits to the worker', async () => {
  await settled(2);
  const left = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: left } });
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  try {
    await saveDraft(phone, draft);
    await engine.run();
    const to = (await findTeam(phone, TEAM))!;
    await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(left).toHaveBeenCalled(), PATIENCE);
  } finally {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
});

test('after the end neither the account nor a receipt is heard of again', async () => {
  await saveDraft(phone, draft);
  await settled(2);
  await untilHeard();
  const to = (await findTeam(phone, TEAM))!;
  await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
  triggers.now();
  await settled(3);
  triggers.stop();
  await engine.idle();
  heard = [];
  // So long that the account would no longer keep quiet for the receipt.
  hands.sleep(300_000);
  for (let turn = 0; turn < 20 && hands.count() > 0; turn++) {
    hands.turn();
    await looked();
  }
  expect(heard).toEqual([]);
  expect(noLongerLeads).toHaveBeenCalled();
});

test('a screen that goes dark is no reason to look, and after the end nothing is planned any more', async () => {
  await settled(2);
  const before = heard.length;
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  vi.restoreAllMocks();
  expect(heard).toHaveLength(before);
  triggers.stop();
  hands.forget();
  triggers.now();
  await looked();
  expect(hands.count()).toBe(0);
  expect(heard).toHaveLength(before);
});

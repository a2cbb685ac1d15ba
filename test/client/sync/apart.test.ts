import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { replyAsReporter } from '#client/db/mine/concerns.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { closePhone, createPhone, type Phone } from '#client/db/phone.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { systemRandom } from '#client/platform/random.ts';
import { type Apart, keepApart } from '#client/sync/apart.ts';
import { type Engine, makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { type Fetch, makeTransport } from '#client/sync/transport.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { person } from '#test/scenario/people.ts';
import { makeDice } from '#test/scenario/random.ts';
import { makeServer, type ServerSide, TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

/** A bound for what never comes: a busy machine takes its time. */
const PATIENCE = 60_000;
const START = Date.UTC(2026, 10, 2, 12);
const MINUTE = 60_000;
const at = '2026-11-02T09:00:00.000Z';
const dice = makeDice(11);

let server: ServerSide;
let phone: Phone;
let engine: Engine;
let hands: ReturnType<typeof makeStillClock>;
let apart: Apart;
let offline: boolean;
/** Who was heard of, and when, since the app was opened. */
let heard: { who: string; after: number }[];

beforeEach(async () => {
  hands = makeStillClock(START);
  offline = false;
  server = await makeServer([await person(2)], () => START);
  const fetch: Fetch = async (url, init) => {
    const who = (init.headers as Record<string, string>)['authorization'];
    if (url === '/v1/sync') heard.push({ who: who!, after: hands.since() });
    if (offline) throw new TypeError('no signal');
    return server.fetch(url, init);
  };
  phone = await createPhone(
    {
      storage: { indexedDB: new IDBFactory(), IDBKeyRange },
      clock: hands.clock,
      random: systemRandom,
      announce: { changed() {}, listen: () => () => {} },
    },
    (await person(1)).secret,
  );
  const transport = makeTransport(fetch);
  engine = makeEngine({ phone, transport, sessions: makeSessions(transport), onConnection() {} });
  heard = [];
  await engine.run();
});
afterEach(async () => {
  apart.stop();
  closePhone(phone);
  await server.close();
});

const open = (jitter = () => dice.below(256) / 256) => {
  apart = keepApart({ phone, engine, jitter, mayAct: () => true });
  heard = [];
};
async function send(letter: string): Promise<string> {
  const draft = answered(newDraft(letter.repeat(22), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Alone.', at);
  await saveDraft(phone, draft);
  const to = (await findTeam(phone, TEAM))!;
  const result = await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] });
  return result.ok ? result.draft.sent[0]!.receipt : result.problem;
}
/** One look, from its time to the next plan for the same receipt. */
async function oneLook(plans: number): Promise<void> {
  hands.turn();
  await vi.waitFor(() => expect(hands.count()).toBe(plans), PATIENCE);
}

describe('receipts', () => {
  test('are looked at one by one at random times, each as somebody else, and never as the account', async () => {
    for (const letter of ['a', 'b', 'c']) await send(letter);
    await engine.run();
    const account = heard[0]!.who;
    open();
    await apart.noticed();
    while (hands.since() < 60 * MINUTE) await oneLook(3);
    const times = Map.groupBy(heard, ({ who }) => who);
    expect(times.size).toBe(3);
    expect([...times.keys()]).not.toContain(account);
    for (const looks of times.values()) {
      expect(looks[0]!.after).toBeGreaterThanOrEqual(5_000);
      const gaps = looks.slice(1).map(({ after }, before) => after - looks[before]!.after);
      for (const gap of gaps) expect(gap >= 3 * MINUTE && gap <= 9 * MINUTE).toBe(true);
      expect(new Set(gaps).size).toBeGreaterThan(1);
    }
  });

  test('go at once when somebody presses send, and the account keeps away from that moment', async () => {
    open();
    await send('a');
    await send('b');
    await apart.now();
    expect(apart.quietFor()).toBeGreaterThanOrEqual(15_000);
    await oneLook(2);
    await oneLook(2);
    const [first, second] = [...new Set(heard.map(({ who }) => who))].map(
      (who) => heard.find((one) => one.who === who)!,
    );
    expect(first!.after).toBe(0);
    expect(second!.after).toBeGreaterThanOrEqual(2_000);
    expect(apart.quietFor()).toBeGreaterThanOrEqual(15_000 - second!.after);
  });

  test('say a reply at once while the conversation is on screen, and look for news when it is opened', async () => {
    const receipt = await send('a');
    await engine.run();
    open();
    const hide = apart.show(receipt);
    expect(apart.quietFor()).toBeGreaterThanOrEqual(15_000);
    await oneLook(1);
    expect(heard.map(({ after }) => after)).toEqual([0]);
    const [draft] = await listDrafts(phone);
    await replyAsReporter(phone, draft!.sent[0]!, 'Any news?');
    await apart.noticed();
    await oneLook(1);
    expect(heard.at(-1)!.after).toBe(0);
    hide();
  });

  test.each([
    ['soonest', 0, 5_000, 3 * MINUTE],
    ['latest', 1, 45_000, 9 * MINUTE],
  ])('are looked at no sooner and no later than is said: %s', async (_, jitter, first, between) => {
    await send('a');
    await engine.run();
    open(() => jitter);
    await apart.noticed();
    await oneLook(1);
    await oneLook(1);
    expect(heard.map(({ after }) => after)).toEqual([first, first + between]);
  });

  test('are looked at no sooner because something else changed here', async () => {
    await send('a');
    await engine.run();
    open(() => 0);
    await apart.noticed();
    await oneLook(1);
    await apart.noticed();
    expect(hands.soonest()).toBe(3 * MINUTE);
  });

  test('say what nobody waits for on screen a little later, also when another one is on screen', async () => {
    const [quiet, seen] = [await send('a'), await send('b')];
    await engine.run();
    open(() => 0);
    apart.show(seen);
    await oneLook(1);
    const sent = (await listDrafts(phone)).flatMap((draft) => draft.sent);
    await replyAsReporter(phone, sent.find(({ receipt }) => receipt === quiet)!, 'Any news?');
    await apart.noticed();
    await oneLook(2);
    expect(heard.at(-1)!.after).toBe(2_000);
  });

  test('leave nothing for the worker once they are sent, and what waits when there is no signal', async () => {
    const left = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: left } });
    try {
      open();
      await send('a');
      await apart.now();
      await oneLook(1);
      expect(left).not.toHaveBeenCalled();
      offline = true;
      await send('b');
      await apart.now();
      await oneLook(2);
      expect(left).toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('are looked at when the screen comes back, as long as any part of it shows them', async () => {
    const receipt = await send('a');
    await engine.run();
    open();
    const [hide, hideToo] = [apart.show(receipt), apart.show(receipt)];
    await oneLook(1);
    hide();
    await apart.now();
    await oneLook(1);
    expect(heard.map(({ after }) => after)).toEqual([0, 0]);
    hideToo();
    await apart.now();
    await oneLook(1);
    expect(heard).toHaveLength(3);
    expect(heard.at(-1)!.after).toBeGreaterThanOrEqual(3 * MINUTE);
  });

  test('try again with growing pauses while there is no signal, and at once when it is back', async () => {
    open(() => 0.5);
    await send('a');
    offline = true;
    await apart.now();
    const tries: number[] = [];
    for (let look = 0; look < 6; look++) {
      await oneLook(1);
      tries.push(hands.since());
    }
    const pauses = tries.slice(1).map((after, before) => after - tries[before]!);
    expect(pauses).toEqual([4_000, 8_000, 16_000, 32_000, MINUTE]);
    offline = false;
    const back = hands.since();
    await apart.now();
    await oneLook(1);
    expect(heard.at(-1)!.after).toBe(back);
    expect((await phone.critical.outbox.where('state').equals('acked').toArray()).length).toBeGreaterThan(1);
  });
});

import '#test/client/pages/browser-beside-server.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepListening, type ListeningDeps } from '#client/sync/listening.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { makeStillClock } from '#test/support/still-clock.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let hands: ReturnType<typeof makeStillClock>;
let ending: AbortController;
let account: string;
let ran: string[];
let online: boolean;
/** What the server's line of wake-ups answers, one after another; after these it is dead. */
let lines: Response[];
let asked: number;

beforeEach(async () => {
  world = await smallWorld();
  hands = makeStillClock(Date.UTC(2026, 10, 2, 12));
  ending = new AbortController();
  ran = [];
  lines = [];
  asked = 0;
  online = true;
  account = world.phone.phone.account.id;
  await world.phone.phone.cache.cursors.put({ lane: account, cursor: 'a page', mistrust: 0 });
});
afterEach(() => {
  ending.abort();
  return world.end();
});

const line = (words: string) => new Response(words, { headers: { 'content-type': 'text/event-stream' } });
function listen(quiet = () => false): void {
  const engine = { connection: () => (online ? 'online' : 'offline'), runLane: (lane: string) => void ran.push(lane) };
  const deps = {
    phone: { ...world.phone.phone, clock: hands.clock },
    engine,
    sessions: { token: async () => ({ kind: 'token', token: 'ours' }), forget() {} },
    fetch: async () => {
      asked += 1;
      const next = lines.shift();
      if (!next) throw new TypeError('no line');
      return next;
    },
    jitter: () => 0.5,
  } as unknown as ListeningDeps;
  void keepListening(deps, account, ending.signal, quiet);
}
/** How long it waits before it looks again, once it does. */
const pause = async () => {
  await vi.waitFor(() => expect(hands.count()).toBe(1));
  const ms = hands.soonest();
  hands.turn();
  return ms;
};

test('each wake-up on an open line brings the news of that lane', async () => {
  lines = [line('event: wake\ndata:\n\n')];
  listen();
  await pause();
  // Once because something may have come before the line stood, and once for the word.
  expect(ran).toEqual([account, account]);
});

test('a dead line is tried again after pauses that grow to half a minute, and begin anew once one stood', async () => {
  listen();
  const grown = [];
  for (let at = 0; at < 6; at++) grown.push(await pause());
  expect(grown).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  lines = [line('')];
  await pause();
  expect(await pause()).toBe(4_000);
});

test('nobody listens for what the server was told nothing of, without signal, with a dark screen, or while it is to be quiet', async () => {
  const screen = vi.spyOn(document, 'visibilityState', 'get');
  let quiet = true;
  listen(() => quiet);
  expect(await pause()).toBe(1_000);
  [quiet, online] = [false, false];
  expect(await pause()).toBe(1_000);
  online = true;
  screen.mockReturnValue('hidden');
  expect(await pause()).toBe(1_000);
  screen.mockReturnValue('visible');
  quiet = true;
  await world.phone.phone.cache.cursors.clear();
  expect(await pause()).toBe(1_000);
  quiet = false;
  await vi.waitFor(() => expect(hands.count()).toBe(1));
  expect(asked).toBe(0);
});

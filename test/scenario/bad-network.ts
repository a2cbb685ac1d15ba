import type { Fetch } from '#client/sync/transport.ts';
import { type ErrorCode, HTTP_STATUS } from '#protocol/errors.ts';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';
import type { Dice } from './random.ts';

export type Weather = { faults: number; offline: boolean };
/** One request that has stopped on its way, for as long as its tab is frozen. */
export type Held = { reached: Promise<void>; isReached(): boolean; letGo(): void };
export type Road = {
  fetch: Fetch;
  deliverLate(): Promise<void>;
  /** The `requests`-th request from now stops: before it leaves, or (`answered`) when its answer is on the way back. */
  hold(requests: number, answered: boolean): Held;
};

const page = (status: number, text: string, type: string) =>
  new Response(text, { status, headers: { 'content-type': type } });

/** A refusal as our server words it. */
export function refusedBy(code: ErrorCode, details: { last?: number; retryAfter?: number } = {}): Response {
  return new Response(JSON.stringify({ error: { code, ...details } }), {
    status: HTTP_STATUS[code],
    headers: { 'content-type': CONTENT_TYPE, [MARKER_HEADER]: '1' },
  });
}

/** Answered by somebody else on the way, or by a server that is not itself. */
const ANSWERS = {
  portal: () => page(200, '<h1>Welcome to Ward Wi-Fi</h1>', 'text/html'),
  gateway: () => page(502, '{"error":"bad gateway"}', 'application/json'),
  'too large for a proxy': () => page(413, '<h1>413</h1>', 'text/html'),
  'cut short': () =>
    new Response('{"protocol":1,', { headers: { 'content-type': CONTENT_TYPE, [MARKER_HEADER]: '1' } }),
  'signed out': () => refusedBy('session_required'),
  'too much': () => refusedBy('slow_down', { retryAfter: 3 }),
  'not now': () => refusedBy('try_later', { retryAfter: 1 }),
  broken: () => refusedBy('internal'),
} as const;
const FAULTS = ['request lost', 'reply lost', 'twice', 'late copy', 'out of step', 'answered'] as const;
const ANSWERED = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];

/**
 * The road between a phone and the server: requests and replies get lost, arrive twice, arrive late and out of order, stop
 * for days, or are answered by somebody else's page.
 */
export function makeBadNetwork(dice: Dice, server: () => Fetch, weather: Weather): Road {
  const late: { url: string; init: RequestInit }[] = [];
  const lost = () => Promise.reject(new TypeError('network'));
  const travel: Fetch = async (url, init) => {
    if (weather.offline) return lost();
    if (!dice.chance(weather.faults)) return server()(url, init);
    switch (dice.pick(FAULTS)) {
      case 'request lost':
        return lost();
      case 'reply lost':
        await server()(url, init);
        return lost();
      case 'twice':
        await server()(url, init);
        return server()(url, init);
      case 'late copy':
        late.push({ url, init });
        return server()(url, init);
      case 'out of step':
        return url.endsWith('/v1/sync') ? refusedBy('sequence_gap', { last: 0 }) : lost();
      case 'answered':
        return ANSWERS[dice.pick(ANSWERED)]();
    }
  };
  let holding: { left: number; answered: boolean; stop(): Promise<void> } | null = null;
  const fetch: Fetch = async (url, { signal: _, ...init }) => {
    if (!holding || --holding.left > 0) return travel(url, init);
    const { answered, stop } = holding;
    holding = null;
    if (!answered) await stop();
    const reply = await travel(url, init);
    if (answered) await stop();
    return reply;
  };
  return {
    fetch,
    async deliverLate() {
      const letter = late.splice(dice.below(Math.max(1, late.length)), 1)[0];
      if (letter) await server()(letter.url, letter.init).catch(() => {});
    },
    hold(requests, answered) {
      const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let isReached = false;
      const stop = () => {
        isReached = true;
        reached.resolve();
        return goOn.promise;
      };
      const mine = { left: requests, answered, stop };
      holding = mine;
      return {
        reached: reached.promise,
        isReached: () => isReached,
        letGo() {
          if (holding === mine) holding = null;
          goOn.resolve();
        },
      };
    },
  };
}

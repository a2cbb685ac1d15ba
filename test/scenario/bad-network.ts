import type { Fetch } from '#client/sync/transport.ts';
import type { Dice } from './random.ts';

export type Weather = { faults: number; offline: boolean };

/**
 * The road between a phone and the server: requests and replies get lost, arrive twice, arrive late and out of order, or
 * are answered by somebody else's page.
 */
export function makeBadNetwork(
  dice: Dice,
  server: () => Fetch,
  weather: Weather,
): { fetch: Fetch; deliverLate(): Promise<void> } {
  const late: { url: string; init: RequestInit }[] = [];
  const lost = () => Promise.reject(new TypeError('network'));
  const fetch: Fetch = async (url, init) => {
    if (weather.offline) return lost();
    if (!dice.chance(weather.faults)) return server()(url, init);
    switch (dice.pick(['request lost', 'reply lost', 'twice', 'late copy', 'portal', 'gateway'] as const)) {
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
      case 'portal':
        return new Response('<h1>Welcome to Ward Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } });
      case 'gateway':
        return new Response('{"error":"bad gateway"}', {
          status: 502,
          headers: { 'content-type': 'application/json' },
        });
    }
  };
  return {
    fetch,
    async deliverLate() {
      const letter = late.splice(dice.below(Math.max(1, late.length)), 1)[0];
      if (letter) await server()(letter.url, letter.init);
    },
  };
}

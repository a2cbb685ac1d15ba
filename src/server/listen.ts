import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from './app.ts';
import { capConnections } from './limits/connections.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Wake } from './notify/wake.ts';
import { type Clock, secondsOf } from './platform/clock.ts';

const BEAT_MS = 25_000;
/** How long requests under way may take to finish once we were asked to stop. */
const GRACE_MS = 5000;
const IDLE_MS = 50;

/**
 * Whoever says nothing for long is let go: `headersTimeout` is for the head of a request, `requestTimeout` for all of it (384
 * KiB on a bad line), both looked at every `connectionsCheckingInterval`.
 */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
};
/** For who asks and takes no answer. Wake-ups beat more often. */
const SILENT_MS = 120_000;

export interface Listening {
  port: number;
  /** Takes no more connections, lets requests finish, ends wake-up connections. The store stays open. */
  stop(): Promise<void>;
}

interface Where {
  port: number;
  host: string;
  /** None unless told. */
  connectionsPerAddress?: number;
  patience?: typeof PATIENCE;
}

export async function listen(
  { app, wake, clock, metrics }: { app: App; wake: Wake; clock: Clock; metrics?: Metrics },
  { port, host, connectionsPerAddress = 0, patience = PATIENCE }: Where,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: patience,
    overrideGlobalObjects: false,
  }) as Server;
  server.setTimeout(SILENT_MS);
  capConnections(server, connectionsPerAddress, () => metrics?.turnedAway());
  server.listen(port, host);
  await once(server, 'listening');
  const beat = setInterval(() => wake.beat(secondsOf(clock)), BEAT_MS);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      clearInterval(beat);
      // Or a client that asks without a pause would be cut off in the middle.
      server.prependListener('request', (_, answer) => {
        answer.shouldKeepAlive = false;
      });
      const closed = once(server, 'close');
      server.close();
      wake.close();
      // Those that were in the middle of a request become idle one by one.
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
      const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(force);
    },
  };
}

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from './app.ts';
import type { Wake } from './notify/wake.ts';
import { type Clock, secondsOf } from './platform/clock.ts';

const BEAT_MS = 25_000;
/** How long requests under way may take to finish once we were asked to stop. */
const GRACE_MS = 5000;

export interface Listening {
  port: number;
  /** Takes no more connections, lets requests finish, ends wake-up connections. The store stays open. */
  stop(): Promise<void>;
}

export async function listen(
  { app, wake, clock }: { app: App; wake: Wake; clock: Clock },
  { port, host }: { port: number; host: string },
): Promise<Listening> {
  const serverOptions = { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions, overrideGlobalObjects: false }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const beat = setInterval(() => wake.beat(secondsOf(clock)), BEAT_MS);
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      clearInterval(beat);
      const closed = once(server, 'close');
      server.close();
      wake.close();
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(force);
    },
  };
}

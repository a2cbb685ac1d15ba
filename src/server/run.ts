import type { App, AppDeps } from './app.ts';
import { BadEnvironment, type Env } from './env.ts';
import { type Listening, listen } from './listen.ts';
import { createLog } from './log.ts';
import { type Hints, spreadWake } from './notify/hints.ts';
import { createWake } from './notify/wake.ts';
import { systemClock } from './platform/clock.ts';
import { randomId, systemRandom } from './platform/random.ts';
import { startRetention } from './retention/schedule.ts';
import { StoreRefused } from './store/failure.ts';
import { openSqliteStore } from './store/sqlite/open-store.ts';
import type { Store } from './store/store.ts';

export type ServerDeps = AppDeps & { hints: Hints | null };

/** The store that the environment names. Throws `StoreRefused`. */
export async function openStore({ databaseUrls, dataFolder }: Env): Promise<Store> {
  if (!databaseUrls) return openSqliteStore({ folder: dataFolder });
  // Read only where it is used: the driver takes longer to load than SQLite takes to open.
  const { openPostgresStore } = await import('./store/postgres/open-store.ts');
  return openPostgresStore({ urls: databaseUrls });
}

/** What a server needs, on this machine's clock, chance and disk. */
export async function openDeps(env: Env): Promise<ServerDeps> {
  const store = await openStore(env);
  const log = createLog({ clock: systemClock, requests: env.logRequests });
  const deps = { store, clock: systemClock, ids: systemRandom, log, wake: createWake(), env };
  if (!env.databaseUrls) return { ...deps, hints: null };
  const { openHints } = await import('./store/postgres/hints.ts');
  const hints = openHints(env.databaseUrls);
  return { ...deps, wake: spreadWake(deps.wake, hints, randomId(systemRandom)), hints };
}

/** Serves until it is asked to stop; then finishes what has begun and closes the store. */
export async function serve(app: App, { store, clock, log, wake, hints }: ServerDeps, env: Env): Promise<Listening> {
  const listening = await listen({ app, wake, clock }, env);
  log.write({ event: 'started', port: listening.port });
  const retention = startRetention({ store, clock, wake, log });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await listening.stop();
    await retention.stop();
    await hints?.close();
    await store.close();
    log.write({ event: 'stopped' });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return listening;
}

export function originOf(env: Env, { port }: Listening): string {
  return env.origin ?? `http://localhost:${port}`;
}

/** Errors for whoever started the server, who needs the sentence and not where it was written. */
export async function explaining(start: () => Promise<void>, own: readonly (new (text: string) => Error)[] = []) {
  try {
    await start();
  } catch (error) {
    if (![BadEnvironment, StoreRefused, ...own].some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

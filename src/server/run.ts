import type { App, AppDeps } from './app.ts';
import { BadEnvironment, type Env } from './env.ts';
import { createLimits } from './limits/limits.ts';
import { type Listening, listen } from './listen.ts';
import { createLog, placeOf } from './log.ts';
import { createMetrics } from './metrics/metrics.ts';
import { watchProcess } from './metrics/watch-process.ts';
import { type Hints, spreadWake } from './notify/hints.ts';
import { pushSettings, startNotifying } from './notify/start.ts';
import { createWake } from './notify/wake.ts';
import { systemClock, systemTicks } from './platform/clock.ts';
import { randomId, systemRandom } from './platform/random.ts';
import { startRetention } from './retention/schedule.ts';
import { StoreRefused } from './store/failure.ts';
import { openSqliteStore } from './store/sqlite/open-store.ts';
import type { Store } from './store/store.ts';

export type ServerDeps = Required<Omit<AppDeps, 'demo'>> & { hints: Hints | null };

/** The store that the environment names. Throws `StoreRefused`. */
export async function openStore({ databaseUrls, dataFolder }: Env): Promise<Store> {
  if (!databaseUrls) return openSqliteStore({ folder: dataFolder });
  // Read only where it is used: the driver takes longer to load than SQLite takes to open.
  const { openPostgresStore } = await import('./store/postgres/open-store.ts');
  return openPostgresStore({ urls: databaseUrls });
}

const SWEEP_MS = 60_000;

/** What a server needs, on this machine's clock, chance and disk. */
export async function openDeps(env: Env): Promise<ServerDeps> {
  const [clock, ticks, ids] = [systemClock, systemTicks, systemRandom];
  const store = await openStore(env);
  const log = createLog({ clock, requests: env.logRequests });
  const metrics = createMetrics();
  watchProcess(metrics, env.dataFolder);
  const unnamedProxy = () => log.write({ event: 'proxy_not_named' });
  const limits = createLimits({ clock, ticks, ids, paces: env.paces, count: metrics.limited, unnamedProxy });
  const wake = createWake();
  const deps = {
    store,
    clock,
    ticks,
    ids,
    log,
    wake,
    env,
    metrics,
    limits,
    room: env.room,
    push: pushSettings(env),
    state: { stopping: false },
  };
  if (!env.databaseUrls) return { ...deps, hints: null };
  const { openHints } = await import('./store/postgres/hints.ts');
  const hints = openHints(env.databaseUrls);
  return { ...deps, wake: spreadWake(wake, hints, randomId(ids)), hints };
}

/** Serves until it is asked to stop; then finishes what has begun and closes the store. */
export async function serve(app: App, deps: ServerDeps, env: Env): Promise<Listening> {
  const { store, log, limits, state, hints } = deps;
  const listening = await listen({ ...deps, app }, env);
  log.write({ event: 'started', port: listening.port });
  const sweeping = setInterval(limits.sweep, SWEEP_MS);
  const notifying = startNotifying(deps, env, originOf(env, listening));
  const retention = startRetention(deps);
  const stop = async () => {
    if (state.stopping) return;
    state.stopping = true;
    clearInterval(sweeping);
    await listening.stop();
    await notifying.stop();
    await retention.stop();
    await hints?.close();
    await store.close();
    log.write({ event: 'stopped' });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Node would print the message, which may quote what somebody sent.
  process.once('uncaughtException', (error) => {
    log.write({ event: 'crashed', error: error.name, at: placeOf(error) });
    process.exit(1);
  });
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

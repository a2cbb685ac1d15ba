import type { App, AppDeps } from './app.ts';
import { BadEnvironment, type Env } from './env.ts';
import { type Listening, listen } from './listen.ts';
import { createLog } from './log.ts';
import { pushSettings, startNotifying } from './notify/start.ts';
import { createWake } from './notify/wake.ts';
import { systemClock } from './platform/clock.ts';
import { systemRandom } from './platform/random.ts';
import { StoreRefused } from './store/failure.ts';
import { openSqliteStore } from './store/sqlite/open-store.ts';

/** What a server needs, on this machine's clock, chance and disk. */
export function openDeps(env: Env): AppDeps {
  const store = openSqliteStore({ folder: env.dataFolder });
  const log = createLog({ clock: systemClock, requests: env.logRequests });
  return { store, clock: systemClock, ids: systemRandom, log, wake: createWake(), push: pushSettings(env), env };
}

/** Serves until it is asked to stop; then finishes what has begun and closes the store. */
export async function serve(app: App, deps: AppDeps, env: Env): Promise<Listening> {
  const { store, clock, log, wake } = deps;
  const listening = await listen({ app, wake, clock }, env);
  log.write({ event: 'started', port: listening.port });
  const notifying = startNotifying(deps, env, originOf(env, listening));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await listening.stop();
    await notifying.stop();
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

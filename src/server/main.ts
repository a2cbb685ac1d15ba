import { enableCompileCache } from 'node:module';
import { createApp } from './app.ts';
import { offerSetUp } from './deployment/set-up.ts';
import { BadEnvironment, readEnv } from './env.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { createWake } from './notify/wake.ts';
import { systemClock } from './platform/clock.ts';
import { systemRandom } from './platform/random.ts';
import { StoreRefused } from './store/failure.ts';
import { openSqliteStore } from './store/sqlite/open-store.ts';

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const store = openSqliteStore({ folder: env.dataFolder });
  const log = createLog({ clock: systemClock, requests: env.logRequests });
  const wake = createWake();
  const deps = { store, clock: systemClock, ids: systemRandom, log, wake, env };
  const listening = await listen({ app: createApp(deps), wake, clock: systemClock }, env);
  log.write({ event: 'started', port: listening.port });
  const origin = env.origin ?? `http://localhost:${listening.port}`;
  console.log(`Stepwise is at ${origin}`);
  const token = await offerSetUp(store, systemRandom);
  if (token) {
    console.log(`Nobody has set this server up yet. Open this link once, within reach of nobody else:`);
    console.log(`${origin}/set-up#${token}`);
  }

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    await listening.stop();
    await store.close();
    log.write({ event: 'stopped' });
  }
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

enableCompileCache();
try {
  await start();
} catch (error) {
  // These two are for whoever started the server, who needs the sentence and not where it was written.
  if (!(error instanceof BadEnvironment || error instanceof StoreRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

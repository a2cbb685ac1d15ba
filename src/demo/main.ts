import { systemRandom as clientRandom } from '#client/platform/random.ts';
import { createApp } from '#server/app.ts';
import { BadEnvironment, readEnv } from '#server/env.ts';
import { listen } from '#server/listen.ts';
import { createLog } from '#server/log.ts';
import { createWake } from '#server/notify/wake.ts';
import { systemClock } from '#server/platform/clock.ts';
import { systemRandom } from '#server/platform/random.ts';
import { StoreRefused } from '#server/store/failure.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { HalfSeeded, seedDemo } from './seed.ts';

const FOLDER = './demo-data';
const PAGES = './dist-demo';

/** The server as `npm start` runs it, with a folder of its own and everybody's recovery codes on the table. */
async function start(): Promise<void> {
  const { DATA_DIR, PAGES_DIR } = process.env;
  const env = readEnv({ ...process.env, DATA_DIR: DATA_DIR || FOLDER, PAGES_DIR: PAGES_DIR || PAGES });
  const store = openSqliteStore({ folder: env.dataFolder });
  const log = createLog({ clock: systemClock, requests: env.logRequests });
  const wake = createWake();
  const deps = { store, clock: systemClock, ids: systemRandom, log, wake, env };
  const demo = await seedDemo({ app: createApp(deps), store, clock: systemClock, random: clientRandom });
  const listening = await listen({ app: createApp({ ...deps, demo }), wake, clock: systemClock }, env);
  const origin = env.origin ?? `http://localhost:${listening.port}`;
  console.log(`A demonstration of Stepwise. Nothing in it is real, and everybody can read it.`);
  console.log(`${origin}/demo  open it as any of these people:`);
  for (const { label, about, code } of demo.people) console.log(`  ${label}: ${about}\n    ${code}`);

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    await listening.stop();
    await store.close();
  }
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await start();
} catch (error) {
  // These are for whoever started it, who needs the sentence and not where it was written.
  if (!(error instanceof BadEnvironment || error instanceof StoreRefused || error instanceof HalfSeeded)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

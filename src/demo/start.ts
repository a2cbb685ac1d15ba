import { systemRandom } from '#client/platform/random.ts';
import { createApp } from '#server/app.ts';
import { readEnv } from '#server/env.ts';
import { noLimits } from '#server/limits/limits.ts';
import { createMetrics } from '#server/metrics/metrics.ts';
import { explaining, openDeps, originOf, serve } from '#server/run.ts';
import { HalfSeeded, seedDemo } from './seed.ts';

/** The server as `npm start` runs it, with folders of its own and everybody's recovery codes on the table. */
await explaining(async () => {
  const { DATA_DIR, PAGES_DIR, MAIL_FROM } = process.env;
  const folders = { DATA_DIR: DATA_DIR || './demo-data', PAGES_DIR: PAGES_DIR || './dist-demo' };
  // So that being told of news can be tried too. Nobody answers there, and Apple's push service minds.
  const sender = { MAIL_FROM: MAIL_FROM || 'stepwise@demo.example' };
  const env = readEnv({ ...process.env, ...folders, ...sender });
  const deps = await openDeps(env);
  const { store, clock } = deps;
  const seeding = { ...deps, limits: noLimits, metrics: createMetrics(), env: { ...env, puzzleBits: 0 } };
  const demo = await seedDemo({ app: createApp(seeding), store, clock, random: systemRandom, region: true });
  const origin = originOf(env, await serve(createApp({ ...deps, demo }), deps, env));
  console.log('A demonstration of Stepwise. Nothing in it is real, and everybody can read it.');
  console.log(`${origin}/demo  open it as any of these people:`);
  for (const { label, about, code } of demo.people) console.log(`  ${label}: ${about}\n    ${code}`);
}, [HalfSeeded]);

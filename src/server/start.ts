import { createApp } from './app.ts';
import { offerSetUp } from './deployment/set-up.ts';
import { readEnv } from './env.ts';
import { explaining, openDeps, originOf, serve } from './run.ts';

/** Everything there is to run, from the settings on. */
await explaining(async () => {
  const env = readEnv(process.env);
  const deps = await openDeps(env);
  const origin = originOf(env, await serve(createApp(deps), deps, env));
  console.log(`Stepwise is at ${origin}`);
  const token = await offerSetUp(deps.store, deps.ids);
  if (token) {
    console.log('Nobody has set this server up yet. Open this link once, within reach of nobody else:');
    console.log(`${origin}/set-up#${token}`);
  }
});

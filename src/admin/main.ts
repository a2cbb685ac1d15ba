import { readEnv } from '#server/env.ts';
import { dayOf } from '#server/platform/clock.ts';
import { explaining, openDeps } from '#server/run.ts';
import { invite } from './invite.ts';

const ACTS = [invite];
const print = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm run admin -- <act> …`, while the server is stopped: one process at a time has the folder. */
await explaining(async () => {
  const [name, ...args] = process.argv.slice(2);
  const act = ACTS.find((one) => one.name === name);
  if (!act) {
    for (const { about, example } of ACTS) print(`${example}\n    ${about}`);
    process.exitCode = name === undefined || name === 'help' || name === '--help' ? 0 : 1;
    return;
  }
  const env = readEnv(process.env);
  const { store, ids, clock } = openDeps(env);
  const origin = env.origin ?? `http://localhost:${env.port}`;
  process.exitCode = await act.run(args, {
    store,
    random: ids,
    origin,
    day: dayOf(clock),
    print,
  });
  await store.close();
});

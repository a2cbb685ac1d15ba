import { readEnv } from '#server/env.ts';
import { explaining, openDeps } from '#server/run.ts';
import { type Act, Misused } from './act.ts';
import { poster } from './poster.ts';

const ACTS: readonly Act[] = [poster];

/** `npm run admin -- <act> …`, on the data of a server that is not running. */
await explaining(async () => {
  const [name, ...args] = process.argv.slice(2);
  const act = ACTS.find((one) => one.name === name);
  if (!act) {
    for (const { name: known, about, example } of ACTS) console.log(`${known}\n  ${about}\n  ${example}`);
    if (name !== undefined && name !== '--help') throw new Misused(`There is no act called ${name}.`);
    return;
  }
  const env = readEnv(process.env);
  const { store } = openDeps(env);
  try {
    await act.run(args, { store, origin: env.origin, print: (line) => console.log(line) });
  } finally {
    await store.close();
  }
}, [Misused]);

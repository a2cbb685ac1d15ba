import { existsSync } from 'node:fs';
import { readEnv } from '#server/env.ts';
import { systemClock } from '#server/platform/clock.ts';
import { systemRandom } from '#server/platform/random.ts';
import { explaining, openStore } from '#server/run.ts';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import { BadCommand } from './act.ts';
import { acts } from './acts.ts';
import { helpFor } from './help.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

await explaining(async () => {
  const [name = 'help', ...args] = process.argv.slice(2);
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) return say(helpFor(acts));
  const act = acts.find((one) => one.name === name);
  if (!act) throw new BadCommand(`There is no act called ${name}. "npm run admin -- help" lists them.`);
  const env = readEnv(process.env);
  const { dataFolder, databaseUrls, origin } = env;
  const deps = { clock: systemClock, random: systemRandom, say };
  if ('beside' in act) return act.beside(args, { ...deps, env });
  // Opening would make an empty one, and a mistyped folder would look like a Stepwise with nothing in it.
  if (!databaseUrls && !existsSync(`${dataFolder}/${DATABASE_FILE}`)) {
    throw new BadCommand(
      `There is no Stepwise in ${dataFolder}. Say where it is: DATA_DIR=/its/folder npm run admin -- ${name}`,
    );
  }
  const store = await openStore(env);
  try {
    await act.run(args, { ...deps, store, origin });
  } finally {
    await store.close();
  }
}, [BadCommand]);

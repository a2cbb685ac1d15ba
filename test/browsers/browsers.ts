import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runServer } from '../e2e/support/running-server.ts';
import { FIND } from './find.ts';
import { type Played, playIn } from './story.ts';

/**
 * `npm run test:browsers -- [--only firefox,webkit] [--where-there] [--json]`: the main journeys in each browser, against the
 * demonstration. `--where-there`: one that is not on the machine, and cannot be had, is no failure.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    'where-there': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => void (values.json || console.log(line));
const names = Object.keys(FIND) as (keyof typeof FIND)[];
const wanted = values.only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.includes(name as keyof typeof FIND));
if (unknown.length > 0)
  throw new Error(`There is no browser called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);

const seeded = mkdtempSync(join(tmpdir(), 'stepwise-seeded-'));
await (await runServer('demo', undefined, seeded)).stop();
const played: Played[] = [];
const absent: string[] = [];
for (const name of names.filter((one) => wanted.includes(one))) {
  const browser = FIND[name](say);
  if (!browser) {
    absent.push(name);
    say(`NO  ${name}: there is none here, and it could not be installed`);
    continue;
  }
  const server = await runServer('demo', seeded);
  try {
    played.push(await playIn(browser, server, say));
  } finally {
    await server.remove();
  }
}
rmSync(seeded, { recursive: true, force: true });
const lacking = values['where-there'] ? [] : absent;
const pass = lacking.length === 0 && played.every(({ failed }) => failed.length === 0);
if (values.json) console.log(JSON.stringify({ pass, played, absent }));
process.exitCode = pass ? 0 : 1;

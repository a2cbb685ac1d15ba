import { parseArgs } from 'node:util';
import { playCache } from './cache.ts';
import { playErasing } from './erase.ts';
import { playKills } from './kill.ts';
import { playStorage } from './storage.ts';

/**
 * `npm run faults [-- --count 500] [--seed 1] [--json]`: a storage that fails while somebody types, in memory.
 * `npm run faults -- --erase [--count 20]`: removing everything from a phone, in a real browser.
 * `npm run faults -- --kill [--count 50]`: a browser killed while somebody types.
 * `npm run faults -- --cache [--count 50]`: a network that answers with what is not ours, while the app is stored.
 */
const { values } = parseArgs({
  options: {
    erase: { type: 'boolean', default: false },
    kill: { type: 'boolean', default: false },
    cache: { type: 'boolean', default: false },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const say = (line: string) => !values.json && console.log(line);
const { play, usual } = values.erase
  ? { play: playErasing, usual: 20 }
  : values.kill
    ? { play: playKills, usual: 50 }
    : values.cache
      ? { play: playCache, usual: 50 }
      : { play: playStorage, usual: 500 };
const { summary, ...figures } = await play({ count: Number(values.count ?? usual), seed: Number(values.seed), say });
say(summary);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = figures.pass ? 0 : 1;

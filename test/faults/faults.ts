import { parseArgs } from 'node:util';
import { playErasing } from './erase.ts';

/** `npm run faults -- --erase [--count 20] [--seed 1] [--json]`: one kind of fault at a time, in a real browser. */
const { values } = parseArgs({
  options: {
    erase: { type: 'boolean', default: false },
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const say = (line: string) => !values.json && console.log(line);
const play = values.erase ? playErasing : null;
if (!play) throw new Error('Say which faults: --erase');
const { summary, ...figures } = await play({ count: Number(values.count), seed: Number(values.seed), say });
say(summary);
if (values.json) console.log(JSON.stringify(figures));
process.exitCode = figures.pass ? 0 : 1;

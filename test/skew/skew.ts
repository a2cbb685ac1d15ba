import { parseArgs } from 'node:util';
import { playSkew } from './play.ts';

/** `npm run skew -- [--count 20] [--seed 1] [--json]` (R11): clients and servers of different versions meet. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const result = await playSkew({ count: Number(values.count), seed: Number(values.seed) });
if (values.json) console.log(JSON.stringify(result));
else {
  for (const failure of result.failures) console.log(failure);
  console.log(`${result.rounds} meetings of two versions: ${result.failures.length} times something went wrong`);
}
process.exitCode = result.pass ? 0 : 1;

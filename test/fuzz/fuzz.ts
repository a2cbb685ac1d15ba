import { parseArgs } from 'node:util';
import { fuzzRequests } from './requests.ts';
import { fuzzShapes } from './shapes.ts';

/**
 * `npm run fuzz -- [--cases 5000] [--seed 1] [--json]` (R7): broken messages to every address of the server, and broken or
 * senseless values to everything on a device that reads what came from elsewhere.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const options = { count: Number(values.cases), seed: Number(values.seed) };
const requests = await fuzzRequests(options);
const shapes = await fuzzShapes(options);
const pass = requests.pass && shapes.pass;
if (values.json) console.log(JSON.stringify({ pass, seed: options.seed, requests, shapes }));
else {
  for (const failure of [...requests.failures, ...requests.forgotten, ...shapes.failures]) console.log(failure);
  const answered = JSON.stringify(requests.statuses);
  console.log(`${requests.cases} messages: ${requests.failures.length} failures, longest ${requests.longestMs} ms`);
  console.log(`${answered}; an honest phone has ${requests.intact ? 'everything' : 'LOST SOMETHING'}.`);
  console.log(`${shapes.cases} values of ${shapes.shapes} shapes: ${shapes.failures.length} failures.`);
  console.log(`${shapes.folded} states folded, ${shapes.read} texts read; longest ${shapes.longestMs} ms.`);
}
process.exitCode = pass ? 0 : 1;

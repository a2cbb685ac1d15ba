import { parseArgs } from 'node:util';
import { playSchedule } from './schedule.ts';

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

/** `npm run sim -- --schedules 10000 --seed 1`: plays that many stories, seed by seed. A failure prints its seed. */
const first = Number(values.seed);
const count = Number(values.schedules);
const failures: { seed: number; reason: string }[] = [];
let steps = 0;
let promises = 0;
const began = performance.now();
for (let seed = first; seed < first + count; seed++) {
  try {
    const story = await playSchedule(seed);
    steps += story.steps;
    promises += story.promises;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    failures.push({ seed, reason });
    if (!values.json) console.error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
  }
}
const seconds = (performance.now() - began) / 1000;
const pass = failures.length === 0;
if (values.json)
  console.log(JSON.stringify({ pass, schedules: count, seed: first, steps, promises, seconds, failures }));
else
  console.log(
    `${count} schedules, ${steps} steps, ${promises} promises kept, ${failures.length} failures, ${seconds.toFixed(1)} s`,
  );
process.exitCode = pass ? 0 : 1;

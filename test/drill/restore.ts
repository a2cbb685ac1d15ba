import { parseArgs } from 'node:util';
import { playRestore, type RestoreRound } from './restore-round.ts';

/** `npm run drill:restore -- [--rounds 1] [--seed 1] [--json]` (R13). A failing round prints its seed. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const began = performance.now();
const played: RestoreRound[] = [];
const failures: { seed: number; reason: string }[] = [];
for (let at = seed; at < seed + rounds; at++) {
  try {
    played.push(await playRestore(at));
  } catch (error) {
    failures.push({ seed: at, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    console.error(`seed ${at}: ${failures.at(-1)!.reason}`);
  }
}
const sum = (of: (round: RestoreRound) => number) => played.reduce((total, round) => total + of(round), 0);
const [digests, equal] = [sum((one) => one.digests), sum((one) => one.equal)];
const figures = {
  pass: failures.length === 0 && digests > 0 && equal === digests,
  rounds,
  seed,
  steps: sum((one) => one.steps),
  promises: sum((one) => one.promises),
  digests,
  equal,
  seconds: Math.round((performance.now() - began) / 1000),
  failures,
};
if (values.json) console.log(JSON.stringify(figures));
else
  console.log(
    `${rounds} rounds from seed ${seed}: ${figures.promises} promises kept, ${equal} of ${digests} digests equal, ${failures.length} failures, ${figures.seconds} s`,
  );
process.exitCode = figures.pass ? 0 : 1;

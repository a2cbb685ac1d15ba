import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { borrowCluster } from '../support/postgres.ts';
import { type Caught, playMutants } from './mutants/mutants.ts';
import { type Played, playInWorker } from './play-in-worker.ts';

export type SimResult = {
  pass: boolean;
  schedules: number;
  /** Of them, with the real cryptography; the rest have stand-ins for key pairs. */
  real: number;
  seed: number;
  steps: number;
  promises: number;
  seconds: number;
  perSecond: number;
  failures: { seed: number; reason: string; replay: string }[];
};

/** One in so many is played with the real cryptography. */
const REAL_EVERY = 10;
const isReal = (seed: number) => seed % REAL_EVERY === 0;

/** Plays stories seed by seed, in as many threads as told. */
export async function playSchedules({ schedules, seed, workers }: Record<'schedules' | 'seed' | 'workers', number>) {
  const began = performance.now();
  const seeds = Array.from({ length: schedules }, (_, at) => seed + at);
  const all: Played[] = [];
  const told = (one: Played) => void all.push(one);
  const playPart = async (part: number) => {
    const own = seeds.filter((_, at) => at % workers === part);
    for (const real of [false, true]) {
      await playInWorker({ seeds: own.filter((one) => isReal(one) === real), real, shorten: true }, told);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, part) => playPart(part)));
  return summed(all, { schedules, seed, seconds: (performance.now() - began) / 1000 });
}

async function playOne(story: string): Promise<SimResult> {
  const began = performance.now();
  const all: Played[] = [];
  const seed = Number(story.split(';')[0]);
  await playInWorker({ stories: [story], real: isReal(seed), shorten: true }, (one) => void all.push(one));
  return summed(all, { schedules: 1, seed, seconds: (performance.now() - began) / 1000 });
}

function summed(all: readonly Played[], run: { schedules: number; seed: number; seconds: number }): SimResult {
  const failures = all
    .filter(({ failure }) => failure !== null)
    .sort((a, b) => a.seed - b.seed)
    .map(({ seed, failure, shortest }) => ({
      seed,
      reason: failure!,
      replay: `npm run sim -- ${shortest ? `--story '${shortest}'` : `--seed ${seed} --schedules 1`}`,
    }));
  const tenths = (figure: number) => Math.round(figure * 10) / 10;
  return {
    pass: failures.length === 0 && all.length === run.schedules,
    schedules: all.length,
    real: all.filter(({ seed }) => isReal(seed)).length,
    seed: run.seed,
    steps: all.reduce((sum, { steps }) => sum + steps, 0),
    promises: all.reduce((sum, { promises }) => sum + promises, 0),
    seconds: tenths(run.seconds),
    perSecond: tenths(all.length / run.seconds),
    failures,
  };
}

/**
 * `npm run sim -- --schedules 10000 --seed 1`: plays that many stories, seed by seed. A failing one is shortened and printed with
 * the command that plays it again. `--postgres`: on that store. `--mutants [--only name,name]`: how many it takes to catch each
 * planted bug; `--shorten` prints the story that does.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string' },
      seed: { type: 'string', default: '1' },
      story: { type: 'string' },
      mutants: { type: 'boolean', default: false },
      only: { type: 'string' },
      shorten: { type: 'boolean', default: false },
      workers: { type: 'string', default: String(availableParallelism()) },
      json: { type: 'boolean', default: false },
      postgres: { type: 'boolean', default: false },
    },
  });
  const [seed, schedules, workers] = [
    Number(values.seed),
    Number(values.schedules ?? (values.mutants ? 10_000 : 1000)),
    Number(values.workers),
  ];
  if (values.mutants)
    return sayMutants(
      { only: values.only?.split(','), most: schedules, seed, workers, shorten: values.shorten },
      values.json,
    );
  const cluster = values.postgres ? await borrowCluster((line) => console.log(line)) : null;
  if (values.postgres && !cluster) return console.log('No PostgreSQL here, so no stories are played on one.');
  if (cluster) process.env['TEST_POSTGRES'] = cluster.url;
  const result = values.story ? await playOne(values.story) : await playSchedules({ schedules, seed, workers });
  await cluster?.end();
  if (values.json) console.log(JSON.stringify(result));
  else {
    for (const { seed: failed, reason, replay } of result.failures) {
      console.error(`seed ${failed}: ${reason}\nplay it again: ${replay}`);
    }
    const { steps, promises, real, failures, seconds, perSecond } = result;
    console.log(
      `${result.schedules} schedules from seed ${result.seed} (${real} with real cryptography): ${steps} steps, ${promises} promises kept, ${failures.length} failures, ${seconds} s, ${perSecond} a second`,
    );
  }
  process.exitCode = result.pass ? 0 : 1;
}

async function sayMutants(hunt: Parameters<typeof playMutants>[0], json: boolean): Promise<void> {
  const told = ({ name, was, schedules, caught, how, story }: Caught) => {
    if (!json) console.log(`${caught ? 'caught' : 'NOT CAUGHT'} after ${schedules}: ${name} (${was}): ${how}`);
    if (!json && story) console.log(`  '${story}'`);
  };
  const result = await playMutants({ ...hunt, told });
  if (json) console.log(JSON.stringify(result));
  else
    console.log(
      `${result.caught} of ${result.mutants} planted bugs were caught, each within ${result.most} schedules.`,
    );
  process.exitCode = result.pass ? 0 : 1;
}

if (import.meta.main) await main();

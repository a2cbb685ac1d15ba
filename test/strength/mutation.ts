import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Played, playInWorker } from '../scenario/play-in-worker.ts';
import { makeDice } from '../scenario/random.ts';
import { applied, type Changed, type Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { PARTS } from './parts.ts';
import type { Verdict } from './runner.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Of a hundred changes, so many have to be noticed. */
const ENOUGH = 85;
/** Tests that take long and are about something else. */
const LONG = ['postgres', 'fuzz', 'chaos', 'full-disk', 'disk.test', 'notify/', 'limits/', 'stories'];

type How = { sample: number; seed: number; seconds: number; workers: number; under?: string | undefined };

export interface Scored {
  of: number;
  tried: number;
  noticed: number;
  /** Neither noticed nor survived: the tests did not come to an end. A change may make them hang, and so may a busy machine. */
  hung: string[];
  score: number;
  survived: string[];
}

/** Changes one small thing at a time, and runs the tests of its part that reach the file. */
export async function score(name: string, { sample, seed, seconds, workers, under = '' }: How): Promise<Scored> {
  const { src, stories = 0 } = PARTS[name]!;
  const files = src.flatMap((src) => globSync(`${src}/**/*.ts`, { cwd: ROOT })).sort();
  const sources = new Map(files.map((file) => [join(ROOT, file), readFileSync(join(ROOT, file), 'utf8')]));
  const all = [...sources]
    .flatMap(([file, source]) => mutantsOf(file, source))
    .filter(({ file }) => relative(ROOT, file).startsWith(under));
  const result: Scored = { of: all.length, tried: 0, noticed: 0, hung: [], score: 0, survived: [] };
  const runner = makeRunner(name, workers);
  const [[file, text] = ['', '']] = sources;
  const works = async () => {
    if (
      (await runner.tryOut({ file, text }, seconds)) !== 'passed' ||
      (await playedOn({ file, text }, stories)) !== 'passed'
    )
      throw new Error(`${name}: its tests fail by themselves`);
  };
  await works();
  for (const mutant of some(all, sample, seed)) {
    const changed = { file: mutant.file, text: applied(sources.get(mutant.file)!, mutant) };
    const tested = await runner.tryOut(changed, seconds);
    const end = tested === 'passed' ? await playedOn(changed, stories) : tested;
    const words = wordsFor(mutant);
    result.tried += 1;
    if (end === 'failed') result.noticed += 1;
    else if (end === 'hung') result.hung.push(words);
    else result.survived.push(words);
    console.error(`${WORDS[end]}  ${words}`);
  }
  await works();
  runner.end();
  const counted = result.noticed + result.survived.length;
  result.score = Math.round((result.noticed / Math.max(1, counted)) * 1000) / 10;
  return result;
}

/** Each once, in an order that a seed gives. */
function some(all: readonly Mutant[], sample: number, seed: number): Set<Mutant> {
  const dice = makeDice(seed);
  const chosen = new Set<Mutant>();
  while (chosen.size < Math.min(sample, all.length)) chosen.add(dice.pick(all));
  return chosen;
}

type End = Verdict | 'hung';
const WORDS: Record<End, string> = { failed: 'noticed ', passed: 'SURVIVED', none: 'SURVIVED', hung: 'hung    ' };

/** In each story a promise may be broken, or it may come to no end. A change with which nothing can be loaded is noticed too. */
async function playedOn(changed: Changed, stories: number): Promise<End> {
  let end: End = 'passed';
  const seeds = Array.from({ length: stories }, (_, at) => at + 1);
  const told = ({ failure }: Played) => {
    if (failure !== null) end = 'failed';
  };
  await playInWorker({ seeds, changed, untilFirst: true }, told).catch(() => {
    end = 'failed';
  });
  return end;
}

/** The process that runs the tests of a part. One that hangs is ended, and the next change gets a new one. */
function makeRunner(name: string, workers: number) {
  let child: ChildProcess | null = null;
  const env = { ...process.env, TESTS: PARTS[name]!.tests.join(), NOT: LONG.join(), WORKERS: String(workers) };
  const started = async () => {
    const one = fork(join(import.meta.dirname, 'runner.ts'), { cwd: ROOT, env, stdio: SILENT, detached: true });
    await once(one, 'message');
    return one;
  };
  const end = () => {
    if (child) process.kill(-child.pid!, 'SIGKILL');
    child = null;
  };
  return {
    end,
    async tryOut(changed: Changed, seconds: number): Promise<End> {
      child ??= await started();
      const late = AbortSignal.timeout(seconds * 1000);
      const answer = once(child, 'message', { signal: late });
      child.send(changed);
      const [verdict] = await answer.catch(() => ['hung']);
      if (verdict === 'hung') end();
      return verdict as End;
    },
  };
}
const SILENT: StdioOptions = ['ignore', 'ignore', 'ignore', 'ipc'];

const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
const wordsFor = ({ file, line, kind, from, to }: Mutant) =>
  `${relative(ROOT, file)}:${line} ${kind}: ${short(from)} -> ${short(to)}`;

/** `npm run mutation -- [--only protocol,vault] [--sample 50] [--seed 1] [--seconds 120] [--workers 1] [--under src/domain/merge] [--json]`. By hand. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(PARTS).join() },
      sample: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '120' },
      workers: { type: 'string', default: '1' },
      under: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { sample, seed, seconds, workers } = values;
  const how = { sample: +sample, seed: +seed, seconds: +seconds, workers: +workers, under: values.under };
  const parts: Record<string, Scored> = {};
  for (const name of values.only.split(',')) parts[name] = await score(name, how);
  const pass = Object.values(parts).every((one) => one.score >= ENOUGH);
  if (values.json) console.log(JSON.stringify({ pass, seed: how.seed, parts }));
  else
    for (const [name, one] of Object.entries(parts))
      console.log(`${name}: ${one.noticed} of ${one.tried} noticed, ${one.score} of 100`);
  process.exitCode = pass ? 0 : 1;
}

if (import.meta.main) await main();

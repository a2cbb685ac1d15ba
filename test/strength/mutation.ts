import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDice } from '../scenario/random.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { PARTS } from './parts.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Of a hundred changes, so many have to be noticed. */
const ENOUGH = 85;
/** Tests that take long and are about something else. */
const LONG = ['postgres', 'fuzz', 'chaos', 'full-disk', 'disk.test', 'notify/', 'limits/'];

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
export async function score(
  name: string,
  { sample, seed, seconds }: { sample: number; seed: number; seconds: number },
) {
  const all = PARTS[name]!.src.flatMap((src) => globSync(`${src}/**/*.ts`, { cwd: ROOT }))
    .sort()
    .flatMap((file) => mutantsOf(join(ROOT, file), readFileSync(join(ROOT, file), 'utf8')));
  const dice = makeDice(seed);
  const chosen: Mutant[] = [];
  while (chosen.length < Math.min(sample, all.length)) {
    const one = dice.pick(all);
    if (!chosen.includes(one)) chosen.push(one);
  }
  const result: Scored = { of: all.length, tried: 0, noticed: 0, hung: [], score: 0, survived: [] };
  for (const mutant of chosen) {
    const end = await tests(mutant, name, seconds);
    result.tried += 1;
    if (end === 'failed') result.noticed += 1;
    else if (end === 'hung') result.hung.push(wordsFor(mutant));
    else result.survived.push(wordsFor(mutant));
    console.error(`${WORDS[end]}  ${wordsFor(mutant)}`);
  }
  const ended = result.tried - result.hung.length;
  result.score = Math.round((result.noticed / Math.max(1, ended)) * 1000) / 10;
  return result;
}

const WORDS = { failed: 'noticed ', passed: 'SURVIVED', hung: 'hung    ' };

/** How the tests of a part that reach the file come out, with the change in it. */
async function tests(mutant: Mutant, name: string, seconds: number): Promise<keyof typeof WORDS> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-mutant-'));
  const file = join(folder, 'mutant.json');
  writeFileSync(file, JSON.stringify(mutant));
  const env = { ...process.env, MUTANT: file, TESTS: PARTS[name]!.tests.join(), NOT: LONG.join() };
  const related = ['related', relative(ROOT, mutant.file), '--run', '--bail', '1'];
  const args = ['node_modules/vitest/vitest.mjs', ...related, '--config', 'test/strength/vitest.config.ts'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'ignore', detached: true });
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    process.kill(-child.pid!, 'SIGKILL');
  }, seconds * 1000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  rmSync(folder, { recursive: true });
  if (hung) return 'hung';
  return code === 0 ? 'passed' : 'failed';
}

const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
const wordsFor = ({ file, line, kind, from, to }: Mutant) =>
  `${relative(ROOT, file)}:${line} ${kind}: ${short(from)} -> ${short(to)}`;

/** `npm run mutation -- [--only protocol,vault] [--sample 50] [--seed 1] [--seconds 120] [--json]`. By hand: it takes minutes. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(PARTS).join() },
      sample: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '120' },
      json: { type: 'boolean', default: false },
    },
  });
  const how = { sample: Number(values.sample), seed: Number(values.seed), seconds: Number(values.seconds) };
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

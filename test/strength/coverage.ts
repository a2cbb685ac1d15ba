import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTS } from './parts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** They run the server in processes of its own, where nothing is counted. */
const ELSEWHERE = ['postgres', 'chaos'];
/** The least share of branches, in hundredths, that the tests of a part may reach. What is left is explained in the README here. */
const FLOORS: Record<string, number> = { protocol: 100, domain: 100, vault: 100, sync: 100, server: 100 };

/** As istanbul writes it: how often each way out of each branch was taken. */
type Final = Record<
  string,
  { b: Record<string, number[]>; branchMap: Record<string, { loc: { start: { line: number } } }> }
>;

export interface Covered {
  pass: boolean;
  parts: Record<string, { branches: number; covered: number; percent: number; floor: number }>;
  /** By file, the lines with a branch that nothing takes. */
  open: Record<string, number[]>;
}

/** Runs the tests of these parts and counts the branches they reach in them. */
export function measure(names: readonly string[]): Covered & { tests: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-coverage-'));
  const parts = names.map((name) => PARTS[name]!);
  const env = {
    ...process.env,
    TESTS: [...new Set(parts.flatMap(({ tests }) => tests))].join(),
    SRC: parts.flatMap(({ src }) => src).join(),
    NOT: ELSEWHERE.join(),
    REPORTS: folder,
  };
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--coverage',
    '--config',
    'test/strength/vitest.config.ts',
    '--reporter',
    'dot',
  ];
  const ran = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const final = JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')) as Final;
  rmSync(folder, { recursive: true });
  const counted = countBranches(names, final);
  return { ...counted, tests: ran.status === 0, pass: counted.pass && ran.status === 0 };
}

export function countBranches(names: readonly string[], final: Final): Covered {
  const result: Covered = { pass: true, parts: {}, open: {} };
  for (const name of names) {
    const of = { branches: 0, covered: 0, percent: 100, floor: FLOORS[name]! };
    for (const [path, { b, branchMap }] of Object.entries(final)) {
      const file = relative(ROOT, path);
      if (!PARTS[name]!.src.some((src) => file.startsWith(`${src}/`))) continue;
      const open: number[] = [];
      for (const [id, taken] of Object.entries(b)) {
        of.branches += taken.length;
        of.covered += taken.filter((times) => times > 0).length;
        if (taken.includes(0)) open.push(branchMap[id]!.loc.start.line);
      }
      if (open.length > 0) result.open[file] = open;
    }
    if (of.branches > 0) of.percent = Math.floor((of.covered / of.branches) * 10_000) / 100;
    result.parts[name] = of;
    if (of.percent < of.floor) result.pass = false;
  }
  return result;
}

/** `npm run coverage -- [--only protocol,domain,vault,sync,server] [--json]`. */
function main(): void {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(PARTS).join() },
      json: { type: 'boolean', default: false },
    },
  });
  const result = measure(values.only.split(','));
  if (values.json) console.log(JSON.stringify(result));
  else {
    for (const [file, open] of Object.entries(result.open)) console.log(`${file}: line ${open.join(', ')}`);
    for (const [name, { branches, covered, percent, floor }] of Object.entries(result.parts)) {
      console.log(`${name}: ${covered} of ${branches} branches, ${percent} of 100 (at least ${floor})`);
    }
  }
  process.exitCode = result.pass ? 0 : 1;
}

if (import.meta.main) main();

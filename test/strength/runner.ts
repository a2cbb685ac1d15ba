import { basename, join, relative } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';
import { type Changed, changedIn } from './mutant.ts';

/** How the tests came out with a change in the code; `none`: no test of the part reaches the file. */
export type Verdict = 'failed' | 'passed' | 'none';

const ROOT = join(import.meta.dirname, '../..');

/**
 * A process that keeps the test runner and all it has read, and tries one change after another: starting anew for each takes
 * many times longer. Whoever started it ends it when a change makes it hang.
 */
let changed: Changed | null = null;
const vitest = await createVitest(
  {
    config: join(ROOT, 'test/strength/vitest.config.ts'),
    root: ROOT,
    watch: false,
    bail: 1,
    fsModuleCache: false,
    // What a test file reads is there for the next one: reading all of it anew for each takes several times longer.
    isolate: false,
    maxWorkers: Number(process.env['WORKERS'] ?? 1),
    reporters: [{}],
  },
  { plugins: [changedIn(() => changed)], clearScreen: false },
);

process.on('message', async (next: Changed) => {
  // A test that was still reading when another one failed may have left the last change behind; and one that failed would
  // count on, and end each later run before it began.
  if (changed) vitest.invalidateFile(changed.file);
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  changed = next;
  vitest.invalidateFile(next.file);
  const verdict = await tryOut(next.file);
  process.send!(verdict);
});
process.on('disconnect', () => process.exit());
process.send!('ready');

/** The file's own tests first, where a change is noticed soonest, then those beside them, then all others that reach it. */
async function tryOut(file: string): Promise<Verdict> {
  vitest.config.related = [file];
  const all = await vitest.getRelevantTestSpecifications();
  if (all.length === 0) return 'none';
  const beside = join(ROOT, 'test', relative(join(ROOT, 'src'), join(file, '..')), '/');
  const distance = ({ moduleId }: TestSpecification) =>
    !moduleId.startsWith(beside) ? 2 : basename(moduleId).startsWith(basename(file, '.ts')) ? 0 : 1;
  for (const far of [0, 1, 2]) {
    const some = all.filter((one) => distance(one) === far);
    if (some.length === 0) continue;
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(some);
    if (unhandledErrors.length > 0 || testModules.some((one) => !one.ok())) return 'failed';
  }
  return 'passed';
}

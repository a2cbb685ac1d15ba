import { expect, it } from 'vitest';
import { applied } from './mutant.ts';
import { mutantsOf } from './mutants.ts';

const SOURCE = `import { a } from 'a';
type Kind = 'one' | 'two';
export function may(who: Kind, n: number): boolean {
  if (!who || n < 3) return false;
  return who === 'one' && n > 1;
}
`;

it('changes one thing at a time, and nothing that only the compiler hears of', () => {
  const changed = mutantsOf('/may.ts', SOURCE).map((mutant) => applied(SOURCE, mutant));
  expect(new Set(changed).size).toBe(changed.length);
  expect(changed).not.toContain(SOURCE);
  const lines = changed.flatMap((text) => text.split('\n').filter((line) => !SOURCE.includes(line)));
  expect(lines).toContain('  if (true) return false;');
  expect(lines).toContain('  if ((!who && n < 3)) return false;');
  expect(lines).toContain('  if (!who || (n <= 3)) return false;');
  expect(lines).toContain('  if (!who || n < 4) return false;');
  expect(lines).toContain('  if (who || n < 3) return false;');
  expect(lines).toContain("  return who === '' && n > 1;");
  expect(lines).toContain("  return (who !== 'one') && n > 1;");
  for (const text of changed) expect(text.split('\n').slice(0, 2)).toEqual(SOURCE.split('\n').slice(0, 2));
});

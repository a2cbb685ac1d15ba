import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counts, FEWEST_SHOWN, type Suppressed, suppress } from '#domain/suppression/suppress.ts';
import { attack, smallCells } from './attack.ts';

describe('counts that leave the team', () => {
  test.each<[string, Counts, Suppressed]>([
    [
      'are all shown when none of them is small',
      [
        [5, 0],
        [7, 12],
      ],
      [
        [5, 0, 5],
        [7, 12, 19],
        [12, 12, 24],
      ],
    ],
    [
      'hide a small one, and what would give it away by subtraction',
      [
        [3, 9],
        [8, 6],
      ],
      [
        [null, null, 12],
        [null, null, 14],
        [11, 15, 26],
      ],
    ],
    [
      'hide the totals where nothing else could',
      [[3, 9]],
      [
        [null, 9, null],
        [null, 9, null],
      ],
    ],
    ['are nothing for a table without rows', [], [[]]],
  ])('%s', (_, counts, shown) => expect(suppress(counts)).toEqual(shown));

  test('an attacker who tries every table with the same shown numbers cannot be sure that a hidden count is small', () => {
    const count = fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 6, 8);
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = suppress(counts);
        for (const line of [...shown.keys()]) {
          for (const number of shown[line]!)
            expect(number === null || number === 0 || number >= FEWEST_SHOWN).toBe(true);
        }
        for (const cell of smallCells(counts)) {
          const values = attack(shown, cell);
          expect([...values].some((value) => value >= FEWEST_SHOWN)).toBe(true);
          expect(values.size).toBeGreaterThan(1);
        }
      }),
      { seed: 20261125, numRuns: 120 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRows } from '#domain/csv/rows.ts';
import { countsFile, countsShown, quartersBefore } from '#domain/export/counts.ts';
import type { Table } from '#domain/picture/question.ts';
import { FEWEST_SHOWN } from '#domain/suppression/suppress.ts';
import { attack, smallCells } from '../suppression/attack.ts';

const words = { corner: 'Provider', total: 'All', notShown: 'not shown', rows: String, columns: String };
const cellOf = (concerns: number) => ({ concerns, open: 0, observations: 3, strengths: 0, worst: null });
const tableOf = (counts: readonly (readonly number[])[]): Table => ({
  rows: counts.map((_, at) => `p${at}`),
  columns: (counts[0] ?? []).map((_, at) => `d${at}`),
  cells: counts.map((line) => line.map(cellOf)),
  rowTotals: [],
  columnTotals: [],
  all: cellOf(0),
  providers: [],
});
const count = fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 6, 8);
const counts = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test('rows and columns come by name, and what nobody said comes last', () => {
  const table = tableOf([
    [9, 9, 9],
    [9, 9, 9],
    [9, 9, 9],
  ]);
  const names = new Map([
    ['a', 'North'],
    ['b', 'East'],
  ]);
  const shown = countsShown(
    { ...table, rows: ['a', null, 'b'], columns: [null, 'a', 'b'] },
    { ...words, rows: (id) => (id && names.get(id)) ?? 'A place nobody said', columns: (id) => id ?? '(none)' },
  );
  expect(shown[0]).toEqual(['Provider', 'a', 'b', '(none)', 'All']);
  expect(shown.map(([name]) => name)).toEqual(['Provider', 'East', 'North', 'A place nobody said', 'All']);
});

describe('counts to give to others', () => {
  test('nobody can work out a small count from all that the file says', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const some = all.filter((line) => line.some((one) => one > 0));
        const file = countsFile(countsShown(tableOf(all), words));
        const cells = [...readRows(file)].slice(1).map((row) => row.cells.slice(1));
        const shown = cells.map((line) => line.map((cell) => (cell === 'not shown' ? null : Number(cell))));
        expect(cells.flat().every((cell) => cell === 'not shown' || cell === '0' || Number(cell) >= FEWEST_SHOWN)).toBe(
          true,
        );
        expect(cells.length).toBe(some.length === 0 ? 0 : some.length + 1);
        for (const values of smallCells(some).map((cell) => attack(shown, cell))) {
          expect(values.size).toBeGreaterThan(1);
          expect([...values].some((value) => value >= FEWEST_SHOWN)).toBe(true);
        }
      }),
      { seed: 20261126, numRuns: 60 },
    );
  });

  test('no two quarters overlap, so no file can be subtracted from another', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const today = date.toISOString().slice(0, 10);
        const quarters = quartersBefore(today, 4);
        expect(quarters[0]!.last < today).toBe(true);
        for (const [at, { first, last }] of quarters.entries()) {
          expect(first).toMatch(/-(01|04|07|10)-01$/);
          expect(first < last).toBe(true);
          const newer = quarters[at - 1];
          if (newer) expect(last < newer.first).toBe(true);
        }
      }),
      { seed: 20261126, numRuns: 200 },
    );
    expect(quartersBefore('2026-11-26', 2)).toEqual([
      { first: '2026-07-01', last: '2026-09-30' },
      { first: '2026-04-01', last: '2026-06-30' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandIds } from '#content/matrix.ts';
import matrix from '#content/packs/england/matrix.json' with { type: 'json' };
import { bandOf, LEVELS, type Rating, scoreOf, stepped, wholeOf } from '#domain/risk/risk.ts';

const everyCell = LEVELS.flatMap((likelihood) => LEVELS.map((impact) => ({ likelihood, impact })));
const rank = (rating: Rating) => bandIds.indexOf(bandOf(rating));

describe('the risk matrix', () => {
  test('has a score and a band with a word in each of its 25 cells', () => {
    expect(everyCell).toHaveLength(25);
    for (const cell of everyCell) {
      expect(scoreOf(cell)).toBe(cell.likelihood * cell.impact);
      expect(matrix.bands[bandOf(cell)]).toMatch(/^[A-Z][a-z]+$/);
    }
  });

  test('has the bands of the policy: 1 to 3, 4 to 6, 8 to 12, 15 to 25', () => {
    const scores = (band: string) =>
      [...new Set(everyCell.filter((cell) => bandOf(cell) === band).map(scoreOf))].sort((a, b) => a - b);
    expect(scores('low')).toEqual([1, 2, 3]);
    expect(scores('moderate')).toEqual([4, 5, 6]);
    expect(scores('high')).toEqual([8, 9, 10, 12]);
    expect(scores('extreme')).toEqual([15, 16, 20, 25]);
  });

  test('never falls when something is likelier or worse', () => {
    for (const one of everyCell)
      for (const other of everyCell) {
        if (other.likelihood < one.likelihood || other.impact < one.impact) continue;
        expect(scoreOf(other)).toBeGreaterThanOrEqual(scoreOf(one));
        expect(rank(other)).toBeGreaterThanOrEqual(rank(one));
      }
  });

  test('is never left by a step, and every cell can be reached from every other', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const cell = fc.record({ likelihood: level, impact: level });
    const move = fc.constantFrom<[number, number]>([1, 0], [-1, 0], [0, 1], [0, -1]);
    fc.assert(
      fc.property(cell, fc.array(move), (start, moves) => {
        const end = moves.reduce((at, [up, right]) => stepped(at, up, right), start);
        expect(everyCell).toContainEqual(end);
      }),
      { seed: 20261125 },
    );
    fc.assert(
      fc.property(cell, cell, (from, to) => {
        expect(stepped(from, to.likelihood - from.likelihood, to.impact - from.impact)).toEqual(to);
      }),
      { seed: 20261125 },
    );
  });

  test('half a rating is none', () => {
    expect(wholeOf({ likelihood: 3, impact: null })).toBeNull();
    expect(wholeOf({ likelihood: null, impact: null })).toBeNull();
    expect(wholeOf({ likelihood: 3, impact: 4 })).toEqual({ likelihood: 3, impact: 4 });
  });
});

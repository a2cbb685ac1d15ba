import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_PIECE, toShorten } from '#domain/concern/fits.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { SIZE_CLASSES } from '#protocol/limits.ts';

const both = (answers: Answers) => toShorten(answers, answers);

describe('whether all answers fit into one piece', () => {
  test('the largest piece is the wire’s', () => {
    expect(LARGEST_PIECE).toBe(SIZE_CLASSES.at(-1));
  });

  test('every answer at its limit fits, in English', () => {
    const full = {
      a: 'x'.repeat(20_000),
      b: 'x'.repeat(5000),
      c: 'x'.repeat(5000),
      d: 'x'.repeat(5000),
      e: 'x'.repeat(5000),
    };
    expect(both(full)).toEqual([]);
  });

  test('emoji take more room: the longest answer is to be shortened, by so many', () => {
    const answers = { a: '😀'.repeat(10_000), b: '😀'.repeat(2500), c: '😀'.repeat(2500), d: '😀'.repeat(2500) };
    const [first, ...rest] = both(answers);
    expect(first?.question).toBe('a');
    expect(rest).toEqual([]);
    expect(both({ ...answers, a: answers.a.slice(first!.over + (first!.over % 2)) })).toEqual([]);
  });

  test('where one answer is not enough, the next is named too', () => {
    const answers = { a: '字'.repeat(20_000), b: '字'.repeat(20_000), c: '字'.repeat(20_000), d: 'x' };
    expect(both(answers).map(({ question }) => question)).toEqual(['a', 'b', 'c']);
  });

  test('each sign counts by its bytes, as it is sent', () => {
    for (const [sign, bytes] of [
      ['x', 1],
      ['¡', 2],
      ['\u07ff', 2],
      ['\u0800', 3],
      ['\ufffd', 3],
      ['\u{10000}', 4],
    ] as const) {
      const most = Math.floor((LARGEST_PIECE - 2048) / bytes);
      expect(both({ a: sign.repeat(most - 1000) }), `${bytes} bytes`).toEqual([]);
      expect(both({ a: sign.repeat(most + 1000) }), `${bytes} bytes`).toHaveLength(1);
    }
  });

  test('an answer of nothing but spaces is not one to shorten', () => {
    expect(both({ a: ' '.repeat(70_000), b: 'x'.repeat(70_000) }).map(({ question }) => question)).toEqual(['b']);
    expect(both({ a: ['x'.repeat(70_000)] }), 'nor is one that was ticked').toEqual([]);
  });

  test('what stays on the phone counts for the phone', () => {
    expect(toShorten({ a: 'x'.repeat(70_000) }, {})).toHaveLength(1);
  });

  test('shortened as it says, it fits, whatever it is made of', () => {
    const sign = fc.constantFrom('x', '"', '\n', 'é', '字', '😀', '\\');
    const text = fc.tuple(sign, fc.integer({ min: 0, max: 15_000 })).map(([one, count]) => `${one.repeat(count)}x`);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), text), (answers) => {
        const shorter: Record<string, string> = { ...answers };
        for (const { question, over } of both(answers)) {
          expect(over).toBeLessThanOrEqual(shorter[question]!.length);
          // A pair of halves is one emoji.
          shorter[question] = shorter[question]!.slice(over + (over % 2));
        }
        expect(both(shorter)).toEqual([]);
      }),
      { seed: 20261125, numRuns: 150 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLayer } from '#domain/picture/layer.ts';
import { LANES, timeLineOf } from '#domain/picture/time-line.ts';
import { settings, someFacts } from './some-facts.ts';

const TODAY = '2026-06-01';

describe('a time line', () => {
  test('has everything that came and everything that was closed, once, between its two ends', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const line = timeLineOf(facts, TODAY);
        expect(line === null).toBe(facts.length === 0);
        if (!line) return;
        const { concerns, observations, strengths, closings } = line.lanes;
        expect(concerns.length + observations.length + strengths.length).toBe(facts.length);
        expect(concerns.length).toBe(facts.filter((fact) => inLayer(fact, 'all')).length);
        expect(closings.length).toBe(facts.filter(({ closed }) => closed !== null).length);
        expect(line.to >= TODAY).toBe(true);
        for (const lane of LANES) for (const { at } of line.lanes[lane]) expect(at >= 0 && at <= 1).toBe(true);
      }),
      settings,
    );
  });

  test('goes on to the last day there is, also where a clock was ahead, and is never shorter than four weeks', () => {
    const [one] = fc.sample(
      someFacts.filter((facts) => facts.length > 0),
      { ...settings, numRuns: 1 },
    )[0]!;
    const ends = (day: string, closed: string | null = null) => {
      const line = timeLineOf([{ ...one!, day, closed }], TODAY);
      return [line?.from, line?.to];
    };
    expect(ends('2026-06-09')).toEqual(['2026-05-12', '2026-06-09']);
    expect(ends('2026-05-20', '2026-06-03')).toEqual(['2026-05-06', '2026-06-03']);
    expect(ends('2026-01-01')).toEqual(['2026-01-01', TODAY]);
  });

  test('draws no mark over another', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const line = timeLineOf(facts, TODAY);
        for (const lane of LANES) {
          const marks = line?.lanes[lane] ?? [];
          for (const [at, one] of marks.entries()) {
            for (const other of marks.slice(at + 1)) {
              expect(one.level !== other.level || other.at - one.at >= 0.05).toBe(true);
            }
          }
        }
      }),
      settings,
    );
  });

  test('is the same whatever order the facts come in', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(timeLineOf([...facts].reverse(), TODAY)).toEqual(timeLineOf(facts, TODAY));
      }),
      settings,
    );
  });

  test('is four weeks long at least', () => {
    const [first] = fc.sample(
      someFacts.filter((facts) => facts.length > 0),
      { seed: 3, numRuns: 1 },
    )[0]!;
    const line = timeLineOf([{ ...first!, day: TODAY, closed: null }], TODAY)!;
    expect([line.from, line.to]).toEqual(['2026-05-04', TODAY]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '#domain/picture/fact.ts';
import { byDomain, byProvider, heatMap } from '#domain/picture/heat-map.ts';

const fact = (space: string, change: Partial<Fact> = {}): Fact => ({
  space,
  team: 'team',
  kind: 'concern',
  strength: false,
  day: '2026-01-05',
  closed: null,
  step: 'placement',
  provider: 'trust',
  placement: 'ward',
  university: null,
  domains: ['learners'],
  groups: [],
  band: null,
  ...change,
});

test('where nothing is, nothing is counted', () => {
  const map = heatMap([fact('a')], byProvider, byDomain);
  const nothing = { concerns: 0, open: 0, observations: 0, strengths: 0, worst: null };
  expect([map.row('clinic'), map.column('workforce')]).toEqual([nothing, nothing]);
  expect([map.cell('clinic', 'learners'), map.cell('trust', null)]).toEqual([nothing, nothing]);
});

describe('a map of providers and domains', () => {
  test('counts concerns, observations and strengths apart, and the worst band of what is open', () => {
    const map = heatMap(
      [
        fact('a', { band: 'moderate' }),
        fact('b', { band: 'extreme', closed: '2026-02-01' }),
        fact('c', { kind: 'observation' }),
        fact('d', { kind: 'observation', strength: true }),
        fact('e', { provider: 'clinic', domains: ['learners', 'workforce'] }),
        fact('f', { provider: null, domains: [] }),
      ],
      byProvider,
      byDomain,
    );
    expect(map.rows).toEqual(['clinic', 'trust', null]);
    expect(map.columns).toEqual(['learners', 'workforce', null]);
    expect(map.cell('trust', 'learners')).toEqual({
      concerns: 2,
      open: 1,
      observations: 1,
      strengths: 1,
      worst: 'moderate',
    });
    expect(map.row('clinic').concerns).toBe(1);
    expect(map.column('learners').concerns).toBe(3);
    expect(map.cell('trust', 'workforce').concerns).toBe(0);
    expect(map.all.concerns).toBe(4);
  });

  test('agrees with counting one by one, whatever order the facts come in', () => {
    const facts = fc.array(
      fc.record({
        provider: fc.constantFrom('trust', 'clinic', null),
        domains: fc.subarray(['learners', 'workforce', 'supervisors']),
        kind: fc.constantFrom('concern' as const, 'observation' as const),
        strength: fc.boolean(),
        closed: fc.constantFrom(null, '2026-02-01'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(facts, (changes) => {
        const all = changes.map((change, at) => fact(`space${at}`, change));
        const map = heatMap(all, byProvider, byDomain);
        const back = heatMap([...all].reverse(), byProvider, byDomain);
        for (const row of ['trust', 'clinic', null]) {
          for (const column of ['learners', 'workforce', 'supervisors']) {
            const here = all.filter(({ provider, domains }) => provider === row && domains.includes(column));
            const concerns = here.filter(({ kind }) => kind === 'concern');
            const cell = map.cell(row, column);
            expect(cell.concerns).toBe(concerns.length);
            expect(cell.open).toBe(concerns.filter(({ closed }) => closed === null).length);
            expect(cell.observations + cell.strengths).toBe(here.length - concerns.length);
            expect(back.cell(row, column)).toEqual(cell);
          }
          const { concerns, observations, strengths } = map.row(row);
          expect(concerns + observations + strengths).toBe(all.filter(({ provider }) => provider === row).length);
        }
      }),
      { seed: 20261125, numRuns: 200 },
    );
  });
});

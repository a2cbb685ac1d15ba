import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agesOf, type Briefing, briefingOf } from '#domain/briefing/briefing.ts';
import type { Action } from '#domain/casework/actions.ts';
import { BANDS, type Fact } from '#domain/picture/fact.ts';

const SEED = { seed: 20261126, numRuns: 200 };
const TODAY = '2026-11-26';
const day = fc.constantFrom('2025-12-01', '2026-08-27', '2026-08-28', '2026-10-01', TODAY);
const action: fc.Arbitrary<Action> = fc
  .record({ added: day, done: fc.option(day), due: fc.option(day), member: fc.boolean() })
  .map(({ added, done, due, member }) => ({
    id: 'a',
    what: 'Name a supervisor',
    owner: member ? { kind: 'person', account: 'me' } : { kind: 'organisation', name: 'Larkrigg' },
    due,
    state: done ? 'done' : 'open',
    evidence: '',
    added: { author: 'me', at: `${added}T12:00:00Z` },
    changes: done
      ? [
          {
            type: 'action-changed',
            key: 'k',
            author: 'me',
            delivery: 'sent',
            action: 'a',
            state: 'done',
            due,
            evidence: '',
            at: `${done}T12:00:00Z`,
          } as never,
        ]
      : [],
  }));
const fact = fc.record<Fact>({
  space: fc.uuid(),
  team: fc.constant('t'),
  kind: fc.constantFrom('concern', 'observation'),
  strength: fc.boolean(),
  day,
  closed: fc.option(day),
  step: fc.constant('region'),
  provider: fc.constant('p'),
  placement: fc.constant(null),
  university: fc.constant(null),
  domains: fc.subarray(['learners', 'workforce']),
  groups: fc.constant([]),
  band: fc.option(fc.constantFrom(...BANDS)),
});
const cases = fc.array(fc.tuple(fact, fc.array(action, { maxLength: 3 })), { maxLength: 12 });
type Cases = (readonly [Fact, readonly Action[]])[];
const since = '2026-08-28';
const briefed = (all: Cases): Briefing =>
  briefingOf(
    all.map(([one]) => one),
    new Map(all.map(([{ space }, actions]) => [space, actions])),
    ['workforce', 'learners'],
    since,
    TODAY,
  );
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('a briefing', () => {
  test('counts each open concern once in a total, and each of its domains in a column', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { open, risks, observations, seen } = briefed(all);
        const facts = all.map(([one]) => one);
        expect(open.length).toBe(facts.filter((one) => one.kind === 'concern' && one.closed === null).length);
        for (const [counted, listed] of [
          [risks, open],
          [seen, observations],
        ] as const) {
          expect(counted.all).toBe(listed.length);
          expect(sum(counted.rowTotals)).toBe(listed.length);
          expect(sum(counted.cells.flat())).toBe(sum(listed.map(({ domains }) => Math.max(1, domains.length))));
        }
      }),
      SEED,
    );
  });

  test('has the worst band first, and what nobody has assessed last', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const order = [...BANDS].reverse();
        const places = briefed(all).risks.rows.map((band) => (band === null ? order.length : order.indexOf(band)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      SEED,
    );
  });

  test('tells what is still to be done, the oldest first, and how many of it are how old', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { actions } = briefed(all);
        expect(actions.map(({ age }) => age)).toEqual(actions.map(({ age }) => age).sort((a, b) => b - a));
        expect(sum(agesOf(actions).flat())).toBe(actions.length);
        expect(actions.every(({ action: { state } }) => state === 'open')).toBe(true);
      }),
      SEED,
    );
  });

  test('tells what changed from that day on, that day with it', () => {
    const of = (change: Partial<Fact>): Fact => ({
      ...fc.sample(fact, { seed: 1, numRuns: 1 })[0]!,
      kind: 'concern',
      ...change,
    });
    const all: Cases = [
      [of({ space: 'new', day: since, closed: null }), []],
      [of({ space: 'old', day: '2026-08-27', closed: null }), []],
      [of({ space: 'closed', day: '2026-08-27', closed: since }), []],
      [of({ space: 'closed long ago', day: '2025-12-01', closed: '2026-08-27' }), []],
    ];
    const { opened, closed } = briefed(all).since;
    expect([opened, closed].map((list) => list.map(({ space }) => space))).toEqual([['new'], ['closed']]);
  });

  test('takes an action whose time cannot be read for a new one, and a case without actions for one', () => {
    const [one, other] = fc.sample(fact, { seed: 2, numRuns: 2 });
    const [some] = fc.sample(action, { seed: 2, numRuns: 1 });
    const odd: Action = { ...some!, state: 'open', added: { author: 'me', at: 'by a wrong clock' } };
    const { actions } = briefingOf([one!, other!], new Map([[one!.space, [odd]]]), [], since, TODAY);
    expect(actions.map(({ space, age }) => [space, age])).toEqual([[one!.space, 0]]);
  });

  test('tells what was done since that day, and not what was opened again', () => {
    const [one] = fc.sample(fact, { seed: 3, numRuns: 1 });
    const done = (at: string, state: Action['state'] = 'done'): Action => ({
      ...fc.sample(action, { seed: 3, numRuns: 1 })[0]!,
      id: `${at} ${state}`,
      state,
      changes: [{ state: 'done', at } as never, { state: 'open', at } as never, { state, at } as never],
    });
    const all = [done('2026-08-28T12:00:00Z'), done('2026-08-27T12:00:00Z'), done('2026-10-01T12:00:00Z', 'open')];
    expect(briefed([[one!, all]]).since.done.map(({ action: { id } }) => id)).toEqual(['2026-08-28T12:00:00Z done']);
  });
});

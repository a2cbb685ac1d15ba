import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '#domain/picture/fact.ts';
import { type AxisName, answerTo, type Where } from '#domain/picture/question.ts';
import { heardIn } from '#domain/picture/signals.ts';
import { FIRST_RULES } from '#domain/register/register.ts';
import { settings, someFacts } from './some-facts.ts';

const NAMES = new Map([
  ['trust', 'The trust'],
  ['ward', 'Ward 1'],
  ['north', 'North University'],
]);
/** What a fact says along an axis, written down once more without the code under test. */
const SAYS: Record<AxisName, (fact: Fact) => readonly (string | null)[]> = {
  provider: (fact) => [fact.provider],
  placement: (fact) => [fact.placement],
  university: (fact) => [fact.university],
  group: (fact) => (fact.groups.length === 0 ? [null] : fact.groups),
  domain: (fact) => (fact.domains.length === 0 ? [null] : fact.domains),
};
const AXES = Object.keys(SAYS) as AxisName[];

const wheres = fc.record(
  {
    team: fc.constantFrom('team', 'nobody’s'),
    provider: fc.constantFrom('trust', null),
    placement: fc.constantFrom('ward', null),
    group: fc.constantFrom('nursing', null),
    domain: fc.constantFrom('learners', null),
    since: fc.constantFrom('2025-06-01', '2026-01-01'),
    until: fc.constantFrom('2025-12-31', '2026-03-01'),
  },
  { requiredKeys: [] },
);

function meant(fact: Fact, where: Where): boolean {
  return (
    (where.team === undefined || fact.team === where.team) &&
    (where.since === undefined || fact.day >= where.since) &&
    (where.until === undefined || fact.day <= where.until) &&
    AXES.every((axis) => where[axis] === undefined || SAYS[axis](fact).includes(where[axis]))
  );
}

describe('a question about everything the team has', () => {
  test.each(AXES.filter((axis) => axis !== 'domain'))('counts by %s as counting one by one does', (rows) => {
    fc.assert(
      fc.property(someFacts, wheres, (facts, where) => {
        const { value } = answerTo(facts, NAMES, { ask: 'table', rows, columns: 'domain', where });
        const all = facts.filter((fact) => meant(fact, where));
        expect([...value.rows].sort()).toEqual([...new Set(all.flatMap(SAYS[rows]))].sort());
        for (const [at, row] of value.rows.entries()) {
          const inRow = all.filter((fact) => SAYS[rows](fact).includes(row));
          expect(value.rowTotals[at]).toMatchObject(countOneByOne(inRow));
          for (const [column, domain] of value.columns.entries()) {
            const inCell = inRow.filter((fact) => SAYS.domain(fact).includes(domain));
            expect(value.cells[at]![column]).toMatchObject(countOneByOne(inCell));
          }
        }
        expect(value.all).toMatchObject(countOneByOne(all));
      }),
      settings,
    );
  });

  test('gets the same answer whatever order the facts come in', () => {
    const asked = fc.constantFrom(
      { ask: 'table' as const, rows: 'placement' as const, columns: 'domain' as const },
      { ask: 'signals' as const, rules: FIRST_RULES },
      { ask: 'facts' as const },
    );
    fc.assert(
      fc.property(someFacts, wheres, asked, (facts, where, question) => {
        const one = answerTo(facts, NAMES, { ...question, where });
        expect(answerTo([...facts].reverse(), NAMES, { ...question, where })).toEqual(one);
      }),
      settings,
    );
  });

  test('lists the facts that are meant, newest first', () => {
    fc.assert(
      fc.property(someFacts, wheres, (facts, where) => {
        const { value } = answerTo(facts, NAMES, { ask: 'facts', where });
        expect(new Set(value)).toEqual(new Set(facts.filter((fact) => meant(fact, where))));
        expect(value.map(({ day }) => day)).toEqual(
          value
            .map(({ day }) => day)
            .sort()
            .reverse(),
        );
      }),
      settings,
    );
  });

  test('can be about some cases only', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const spaces = facts.filter((_, at) => at % 3 === 0).map(({ space }) => space);
        const { value } = answerTo(facts, NAMES, { ask: 'facts', where: { spaces } });
        expect(value.map(({ space }) => space).sort()).toEqual(spaces);
      }),
      settings,
    );
  });

  test('is answered with the names of the places in it, and no others', () => {
    const [ward, theatre] = [fact({ placement: 'ward' }), fact({ placement: 'theatre', provider: 'clinic' })];
    const ask = (where: Where) => answerTo([ward, theatre], NAMES, { ask: 'facts', where }).names;
    expect(ask({ placement: 'ward' })).toEqual(new Map([...NAMES].filter(([id]) => id !== 'north')));
    expect(ask({ placement: 'theatre' })).toEqual(new Map());
    const byWard = answerTo([ward], NAMES, { ask: 'table', rows: 'placement', columns: 'domain', where: {} });
    expect(byWard.value.providers).toEqual(['trust']);
    expect(byWard.names.get('trust')).toBe('The trust');
  });

  test('never hears less because of one more concern', () => {
    fc.assert(
      fc.property(someFacts, someFacts, (facts, [more]) => {
        fc.pre(more !== undefined);
        const hear = (all: readonly Fact[]) =>
          answerTo(all, NAMES, { ask: 'signals', rules: FIRST_RULES, where: {} }).value;
        const after = hear([...facts, { ...more!, space: 'one more', kind: 'concern' }]);
        for (const { rule, placement, domain, spaces } of hear(facts)) {
          const still = after.find((one) => one.rule === rule && one.placement === placement && one.domain === domain);
          expect(still?.spaces.length).toBeGreaterThanOrEqual(spaces.length);
        }
      }),
      settings,
    );
  });

  test('says what the signals are about once, with every signal about it', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const signals = answerTo(facts, NAMES, { ask: 'signals', rules: FIRST_RULES, where: {} }).value;
        const heard = heardIn(signals);
        expect(new Set(heard.map(({ placement, domain }) => `${placement} ${domain}`)).size).toBe(heard.length);
        expect(new Set(heard.flatMap((one) => one.signals))).toEqual(new Set(signals));
        for (const one of signals) {
          expect(one.observations).toBe(
            facts.filter(({ space, kind }) => one.spaces.includes(space) && kind === 'observation').length,
          );
        }
      }),
      settings,
    );
  });
});

function fact(change: Partial<Fact>): Fact {
  return {
    ...fc.sample(
      someFacts.filter((all) => all.length > 0),
      { seed: 2, numRuns: 1 },
    )[0]![0]!,
    ...base,
    ...change,
  };
}
const base = { provider: 'trust', university: null, domains: [], groups: [] };

function countOneByOne(facts: readonly Fact[]) {
  const concerns = facts.filter(({ kind }) => kind === 'concern');
  const seen = facts.filter(({ kind }) => kind === 'observation');
  const open = concerns.filter(({ closed }) => closed === null);
  const worst = (['extreme', 'high', 'moderate', 'low'] as const).find((band) => open.some((one) => one.band === band));
  return {
    concerns: concerns.length,
    open: open.length,
    observations: seen.filter(({ strength }) => !strength).length,
    strengths: seen.filter(({ strength }) => strength).length,
    worst: worst ?? null,
  };
}

describe('what is asked of signals and cases', () => {
  test('tells of signals how many cases are behind each, and not which', () => {
    fc.assert(
      fc.property(someFacts, wheres, (facts, where) => {
        const asked = { rules: FIRST_RULES, where };
        const { value: signals } = answerTo(facts, NAMES, { ask: 'signals', ...asked });
        const { value: told } = answerTo(facts, NAMES, { ask: 'told', ...asked });
        expect(told.map(({ count }) => count)).toEqual(signals.map(({ spaces }) => spaces.length));
        expect(JSON.stringify(told)).not.toContain('space0');
      }),
      settings,
    );
  });

  test('has of one day the cases in one order, whatever order they came in', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const all = facts.map((fact) => ({ ...fact, day: '2026-01-01' }));
        const spaces = (these: readonly Fact[]) =>
          answerTo(these, NAMES, { ask: 'facts', where: {} }).value.map(({ space }) => space);
        expect(spaces(all.toReversed())).toEqual(all.map(({ space }) => space));
        expect(spaces(all)).toEqual(all.map(({ space }) => space));
      }),
      settings,
    );
  });
});

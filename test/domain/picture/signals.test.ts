import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '#domain/picture/fact.ts';
import { NEXT_LEARNER, signalsIn } from '#domain/picture/signals.ts';
import { FIRST_RULES } from '#domain/register/register.ts';
import { dayAfter } from '#domain/time/days.ts';

const BEGIN = '2026-01-05';
let made = 0;
/** A concern on a day counted from the first, at one ward, of one domain. */
const on = (day: number, change: Partial<Fact> = {}): Fact => ({
  space: `space${String(++made).padStart(4, '0')}`,
  team: 'team',
  kind: 'concern',
  strength: false,
  day: dayAfter(BEGIN, day),
  closed: null,
  step: 'placement',
  provider: 'trust',
  placement: 'ward',
  university: null,
  domains: ['supervisors'],
  groups: [],
  band: null,
  ...change,
});
const closed = (day: number, change: Partial<Fact> = {}) => on(day, { closed: dayAfter(BEGIN, day + 5), ...change });

describe('a signal', () => {
  test.each<[string, Fact[], string[]]>([
    ['is silent about one concern', [on(0)], []],
    ['fires for two of one domain at one ward within the window', [on(0), on(20)], ['repeated']],
    ['is silent when they are of two domains', [on(0), on(20, { domains: ['workforce'] })], []],
    ['is silent when they are at two wards', [on(0), on(20, { placement: 'another' })], []],
    ['is silent about concerns that nobody has placed', [on(0, { placement: null }), on(1, { placement: null })], []],
    ['counts an observation of a concern', [on(0), on(9, { kind: 'observation' })], ['repeated']],
    ['does not count a strength', [on(0), on(9, { kind: 'observation', strength: true })], []],
    ['fires for one learner after another', [on(0), on(100)], ['one-after-another']],
    ['fires for both when they are near and far enough', [on(0), on(40)], ['one-after-another', 'repeated']],
    [
      'counts a case once, also where it names a domain twice',
      [on(0, { domains: ['supervisors', 'supervisors'] })],
      [],
    ],
    ['is silent when they are years apart', [on(0), on(400)], []],
    [
      'fires for a minor one that came back after it was closed',
      [closed(0, { band: 'low' }), on(300, { band: 'moderate' })],
      ['persistent-minor'],
    ],
    ['is silent when what came back is not minor', [closed(0, { band: 'low' }), on(300, { band: 'high' })], []],
    ['is silent when nothing was closed', [on(0, { band: 'low' }), on(300, { band: 'low' })], []],
    ['is silent when it came back within the weeks the team set', [closed(0), on(10)], ['repeated']],
  ])('%s', (_, facts, rules) => {
    expect(
      signalsIn(facts, FIRST_RULES)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(rules);
  });

  test('names the cases behind it, oldest first, and how many were closed', () => {
    const facts = [on(30), closed(0), on(60, { kind: 'observation' })];
    const [repeated] = signalsIn(facts, FIRST_RULES).filter(({ rule }) => rule === 'repeated');
    expect(repeated).toMatchObject({
      spaces: [facts[1]!.space, facts[0]!.space, facts[2]!.space],
      first: BEGIN,
      last: dayAfter(BEGIN, 60),
      closed: 1,
    });
  });
});

const facts = fc.array(
  fc
    .record({
      day: fc.nat(400),
      closed: fc.boolean(),
      placement: fc.constantFrom('ward', 'clinic', null),
      domains: fc.subarray(['supervisors', 'workforce', 'learners']),
      band: fc.constantFrom(null, 'low', 'moderate', 'high', 'extreme'),
      kind: fc.constantFrom('concern', 'observation'),
      strength: fc.boolean(),
    })
    .map(({ day, closed: isClosed, ...change }) =>
      isClosed ? closed(day, change as Partial<Fact>) : on(day, change as Partial<Fact>),
    ),
  { maxLength: 20 },
);
const settings = { seed: 20261125, numRuns: 200 };

describe('the signals together', () => {
  test('are the same whatever order the facts come in', () => {
    fc.assert(
      fc.property(facts, (all) => {
        expect(signalsIn([...all].reverse(), FIRST_RULES)).toEqual(signalsIn(all, FIRST_RULES));
      }),
      settings,
    );
  });

  test('never lose one, nor a case behind one, because of one more concern', () => {
    fc.assert(
      fc.property(facts, fc.nat(400), fc.boolean(), (all, day, isClosed) => {
        const more = isClosed ? closed(day) : on(day);
        const after = signalsIn([...all, more], FIRST_RULES);
        for (const { rule, placement, domain, spaces } of signalsIn(all, FIRST_RULES)) {
          const still = after.find((one) => one.rule === rule && one.placement === placement && one.domain === domain);
          expect(still?.spaces).toEqual(expect.arrayContaining([...spaces]));
        }
      }),
      settings,
    );
  });
});

test('has behind it exactly those that have another one near enough, or far enough', () => {
  const days = fc.array(fc.nat(420), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(days, (all) => {
      const facts = all.map((day) => on(day));
      const between = (least: number, most: number) =>
        facts.filter((_, at) =>
          all.some((day, other) => {
            const apart = Math.abs(day - all[at]!);
            return other !== at && apart >= least && apart <= most;
          }),
        );
      const behind = (rule: string) => signalsIn(facts, FIRST_RULES).find((one) => one.rule === rule)?.spaces ?? [];
      const names = (some: Fact[]) => some.map(({ space }) => space).sort();
      expect([...behind('repeated')].sort()).toEqual(names(between(0, FIRST_RULES.repeatedDays)));
      expect([...behind('one-after-another')].sort()).toEqual(names(between(NEXT_LEARNER.least, NEXT_LEARNER.most)));
    }),
    { seed: 20261126, numRuns: 500 },
  );
});

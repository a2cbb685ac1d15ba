import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Summary } from '#domain/inbox/summary.ts';
import { countAll, firstInOrder, isIn, isOn, NO_FILTER, passes, placesOf, stateOf } from '#domain/inbox/views.ts';

const today = '2026-11-25';
const rated = (likelihood: number, impact: number) => ({ likelihood, impact });
const looker = { today, me: 'me' };
const one = (change: Partial<Summary> = {}): Summary => ({
  space: 'one',
  kind: 'concern',
  team: 'team',
  sent: '2026-11-20T10:00:00Z',
  step: 'placement',
  words: 'Nobody came.',
  where: 'Ward 7',
  domains: ['supervisors'],
  place: { organisation: null, placement: null, education: null },
  groups: [],
  closed: null,
  form: 'concern',
  observed: '',
  risk: '',
  opened: true,
  last: 'nobody',
  waiting: false,
  dueBy: null,
  status: 'received',
  fixed: null,
  handler: null,
  watchers: [],
  rated: null,
  asks: [],
  actionBy: null,
  roster: 1,
  outsiders: false,
  ...change,
});

describe('how far a team is with a case', () => {
  test('nobody has opened it, somebody has, it was answered, there is a reply', () => {
    expect(stateOf(one({ opened: false }), today)).toBe('new');
    expect(stateOf(one(), today)).toBe('opened');
    expect(stateOf(one({ last: 'team' }), today)).toBe('answered');
    expect(stateOf(one({ last: 'team', waiting: true }), today)).toBe('waiting');
    expect(stateOf(one({ last: 'reply' }), today)).toBe('reply');
    expect(stateOf(one({ last: 'outcome' }), today)).toBe('outcome');
    expect(stateOf(one({ last: 'outcome', waiting: true }), today)).toBe('waiting');
  });

  test('a promised day that has passed comes before who spoke last, and today is not past', () => {
    expect(stateOf(one({ last: 'team', dueBy: '2026-11-24' }), today)).toBe('overdue');
    expect(stateOf(one({ last: 'team', dueBy: today }), today)).toBe('answered');
  });

  test('what was opened again is ours to look at, whoever spoke last', () => {
    const again = one({ status: 'reopened', last: 'outcome', dueBy: '2026-11-01' });
    expect(stateOf(again, today)).toBe('again');
    expect(isIn('waiting', again, looker)).toBe(true);
  });

  test('what is closed is not overdue, and waits for nobody', () => {
    const closed = one({ status: 'closed', dueBy: '2026-11-01', actionBy: '2026-11-01' });
    expect(stateOf(closed, today)).toBe('closed');
    expect(isIn('overdue', closed, looker) || isIn('waiting', closed, looker) || isIn('open', closed, looker)).toBe(
      false,
    );
    expect(isIn('closed', closed, looker)).toBe(true);
  });
});

describe('the views', () => {
  test('what I handle or watch is mine', () => {
    expect(isIn('mine', one({ handler: 'me' }), looker)).toBe(true);
    expect(isIn('mine', one({ watchers: ['me'] }), looker)).toBe(true);
    expect(isIn('mine', one({ handler: 'somebody' }), looker)).toBe(false);
  });

  test('what is open either waits for us or is with others, never both', () => {
    for (const last of ['nobody', 'team', 'outcome', 'reply'] as const) {
      for (const dueBy of [null, '2026-11-24', today]) {
        const each = one({ last, dueBy });
        expect(isIn('waiting', each, looker)).not.toBe(isIn('others', each, looker));
      }
    }
  });

  test('an action is due as well as an answer, whichever is first', () => {
    expect(isIn('today', one({ dueBy: '2026-12-01', actionBy: today }), looker)).toBe(true);
    expect(isIn('overdue', one({ dueBy: '2026-11-24', actionBy: today }), looker)).toBe(true);
  });

  test('are counted together', () => {
    const counts = countAll([one(), one({ opened: false }), one({ status: 'closed' })], looker);
    expect(counts).toMatchObject({ all: 3, open: 2, new: 1, closed: 1, overdue: 0 });
  });
});

test('what is due first comes first, then the greater risk, then the newer', () => {
  const cases = [
    one({ space: 'no day, older', sent: '2026-11-01T10:00:00Z' }),
    one({ space: 'no day' }),
    one({ space: 'later', dueBy: '2026-12-01', rated: rated(5, 5) }),
    one({ space: 'soon, low', dueBy: '2026-11-26', rated: rated(1, 2) }),
    one({ space: 'soon, high', dueBy: '2026-11-26', rated: rated(3, 4) }),
    one({ space: 'soon, at risk now', dueBy: '2026-11-26', risk: 'now' }),
  ];
  expect(firstInOrder(cases, 50).map(({ space }) => space)).toEqual([
    'soon, at risk now',
    'soon, high',
    'soon, low',
    'later',
    'no day',
    'no day, older',
  ]);
});

test('the first of thousands are those that would come first if all were put in order', () => {
  const cases = fc.array(
    fc
      .record({ day: fc.nat(3), risk: fc.constantFrom('', 'now', 'could-be'), sent: fc.nat(3) })
      .map(({ day, risk, sent }) => ({
        dueBy: day === 0 ? null : `2026-12-0${day}`,
        risk,
        sent: `2026-11-2${sent}T10`,
      })),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(cases, fc.nat(70), (all, most) => {
      const many = all.map((change, at) => one({ ...change, space: `${at}`.padStart(3, '0') }));
      const inOrder = many.toSorted((a, b) => {
        const [first] = firstInOrder([a, b], 1);
        return first === a ? -1 : 1;
      });
      expect(firstInOrder(many, most)).toEqual(inOrder.slice(0, most));
    }),
    { seed: 20261126, numRuns: 300 },
  );
});

test('every part of a filter has to hold', () => {
  expect(passes(one(), NO_FILTER)).toBe(true);
  expect(passes(one(), { ...NO_FILTER, domain: 'supervisors', where: 'Ward 7' })).toBe(true);
  expect(passes(one(), { ...NO_FILTER, domain: 'supervisors', where: 'Ward 8' })).toBe(false);
  expect(passes(one(), { ...NO_FILTER, domain: 'learners', where: 'Ward 7' })).toBe(false);
  expect(passes(one(), { ...NO_FILTER, team: 'team', step: 'placement' })).toBe(true);
  expect(passes(one(), { ...NO_FILTER, team: 'another', step: 'placement' })).toBe(false);
  expect(passes(one(), { ...NO_FILTER, team: 'team', step: 'region' })).toBe(false);
  expect([isOn(NO_FILTER), isOn({ ...NO_FILTER, step: 'region' })]).toEqual([false, true]);
});

test('a case is listed under its provider and placement, and under its writer’s words while nobody has said them', () => {
  const organisation = { id: 'p', name: 'Larkrigg' };
  const provider = one({ place: { organisation, placement: null, education: null } });
  const ward = one({ place: { organisation, placement: { id: 'w', name: 'Ward 4' }, education: null } });
  expect(placesOf(one())).toEqual(['Ward 7']);
  expect(placesOf(one({ where: '' }))).toEqual([]);
  expect(placesOf(provider)).toEqual(['Larkrigg']);
  expect(placesOf(ward)).toEqual(['Larkrigg', 'Ward 4, Larkrigg']);
  expect(passes(ward, { ...NO_FILTER, where: 'Larkrigg' })).toBe(true);
  expect(passes(provider, { ...NO_FILTER, where: 'Ward 4, Larkrigg' })).toBe(false);
  expect(passes(ward, { ...NO_FILTER, where: 'Ward 7' }), 'as a filter saved it before it was filed').toBe(true);
  expect(passes(one(), { ...NO_FILTER, band: 'low' })).toBe(false);
  expect(passes(one({ rated: rated(3, 3) }), { ...NO_FILTER, band: 'high' })).toBe(true);
});

test('what could be a risk and nobody has rated stands with the lowest score, and below every other one', () => {
  const list = [
    one({ space: 'nothing', sent: '2026-11-24T10:00:00Z' }),
    one({ space: 'could be', risk: 'could-be', sent: '2026-11-20T10:00:00Z' }),
    one({ space: 'lowest', rated: rated(1, 1), sent: '2026-11-21T10:00:00Z' }),
    one({ space: 'next', rated: rated(1, 2), sent: '2026-11-19T10:00:00Z' }),
  ];
  expect(firstInOrder(list, list.length).map(({ space }) => space)).toEqual(['next', 'lowest', 'could be', 'nothing']);
});

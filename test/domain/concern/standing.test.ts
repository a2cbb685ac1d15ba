import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldConversation, type HeldEvent } from '#domain/concern/conversation.ts';
import { standingOf } from '#domain/concern/standing.ts';
import type { ConcernEvent } from '#protocol/events.ts';

const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const today = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;

/** What was said, in order: by the learner (`L`) or the team (`T`). */
function standing(said: readonly (readonly ['L' | 'T', ConcernEvent])[], day: number) {
  const events = said.map(([side, event], at): HeldEvent => {
    return { key: `k${at}`, seq: at + 1, author: side === 'L' ? 'learner' : 'lead', event, delivery: 'sent' };
  });
  return standingOf(foldConversation(events, 'learner', new Set(['lead'])), today(day));
}
const sent = (answerBy?: string): ConcernEvent => ({
  type: 'report',
  at: on(2),
  step: 'placement',
  mode: 'anonymous',
  pack: { id: 'england', version: 1 },
  answers: {},
  ...(answerBy ? { answerBy } : {}),
});
const wrote = (day: number, by?: string): ConcernEvent => ({
  type: 'message',
  at: on(day),
  text: 'We are looking into it.',
  ...(by ? { by } : {}),
});
const outcome = (day: number): ConcernEvent => ({ type: 'outcome', at: on(day), text: 'A supervisor is named.' });

describe('a promised day', () => {
  const report = ['L', sent(today(9))] as const;

  test('is ahead until the end of that day, and missed on the next', () => {
    expect(standing([report], 9).due).toMatchObject({ by: today(9), state: 'ahead' });
    expect(standing([report], 10).due).toMatchObject({ by: today(9), state: 'missed' });
  });

  test('is kept by a word of the team, and only by theirs', () => {
    expect(standing([report, ['T', wrote(9)]], 20)).toMatchObject({ due: null, promises: [{ state: 'kept' }] });
    expect(standing([report, ['L', wrote(5)]], 10).due).toMatchObject({ state: 'missed' });
  });

  test('that was kept too late says so, and is no longer missed', () => {
    expect(standing([report, ['T', wrote(12)]], 20)).toMatchObject({ due: null, promises: [{ state: 'late' }] });
  });

  test('of a later message takes the place of the first', () => {
    const all = [report, ['T', wrote(6, today(16))]] as const;
    expect(standing(all, 12).due).toMatchObject({ by: today(16), state: 'ahead' });
    expect(standing(all, 17).due).toMatchObject({ by: today(16), state: 'missed' });
    expect(standing([...all, ['T', outcome(16)]], 17).due).toBeNull();
  });

  test('given by the reporter is none', () => {
    expect(
      standing(
        [
          ['L', sent()],
          ['L', wrote(5, today(6))],
        ],
        20,
      ).promises,
    ).toEqual([]);
  });

  test('nobody gave is none: no time is invented', () => {
    expect(standing([['L', sent()]], 28)).toMatchObject({ promises: [], due: null });
  });
});

describe('an outcome', () => {
  const given = [
    ['L', sent()],
    ['T', outcome(5)],
  ] as const;

  test('asks whether it is fixed until the reporter has said', () => {
    expect(standing(given, 6).outcome).toMatchObject({ fixed: null });
    expect(standing([...given, ['L', { type: 'fixed', at: on(6), is: 'partly' }]], 6).outcome).toMatchObject({
      fixed: 'partly',
    });
  });

  test('is open again when the reporter says so, until the next outcome', () => {
    const again = [...given, ['L', { type: 'reopened', at: on(7) }]] as const;
    expect(standing(again, 8).reopened).toBe(true);
    expect(standing([...again, ['T', outcome(9)]], 9)).toMatchObject({ reopened: false, outcome: { fixed: null } });
  });

  test('and an answer to it cannot be given by the other side', () => {
    const forged = [
      ...given,
      ['T', { type: 'fixed', at: on(6), is: 'yes' }],
      ['T', { type: 'reopened', at: on(6) }],
    ] as const;
    expect(standing(forged, 8)).toMatchObject({ reopened: false, outcome: { fixed: null } });
    expect(
      standing(
        [
          ['L', sent()],
          ['L', outcome(5)],
        ],
        8,
      ).outcome,
    ).toBeNull();
  });
});

describe('a closing', () => {
  const closed = (day: number): ConcernEvent => ({ type: 'closed', at: on(day), learning: 'Name them early.' });
  const all = [
    ['L', sent(today(9))],
    ['T', outcome(5)],
    ['T', closed(6)],
  ] as const;

  test('asks whether it is fixed, keeps an answer that was given before, and waits for none', () => {
    expect(standing(all, 6)).toMatchObject({ status: 'closed', closed: { learning: 'Name them early.', fixed: null } });
    const before = [all[0], all[1], ['L', { type: 'fixed', at: on(5), is: 'yes' }], all[2]] as const;
    expect(standing(before, 7)).toMatchObject({ status: 'closed', outcome: { fixed: 'yes' } });
  });

  test('without an outcome asks too, and keeps the promise', () => {
    const bare = [all[0], ['T', closed(6)], ['L', { type: 'fixed', at: on(7), is: 'no' }]] as const;
    expect(standing(bare, 20)).toMatchObject({ due: null, outcome: null, answered: false, closed: { fixed: 'no' } });
  });

  test('is undone by either side, and then a new outcome is due before the next one', () => {
    const again = [...all, ['L', { type: 'reopened', at: on(7) }]] as const;
    expect(standing(all, 7).answered).toBe(true);
    expect(standing(again, 8)).toMatchObject({ closed: null, reopened: true, answered: false });
    const worked = [...all, ['T', { type: 'status', at: on(7), is: 'in-progress' }]] as const;
    expect(standing(worked, 8)).toMatchObject({ status: 'in-progress', closed: null, answered: true });
  });
});

test('the team says that someone else has seen it too', () => {
  expect(standing([['L', sent()]], 3).seenToo).toBe(false);
  expect(
    standing(
      [
        ['L', sent()],
        ['T', { type: 'seen-too', at: on(4) }],
      ],
      5,
    ).seenToo,
  ).toBe(true);
});

describe('whatever was said, by whomever, on whatever day', () => {
  const at = fc.oneof(fc.constantFrom(on(1), on(28), '2126-01-01T00:00:00.000Z', 'tomorrow', ''));
  const event: fc.Arbitrary<ConcernEvent> = fc.oneof(
    at.map((when): ConcernEvent => ({ ...sent(today(9)), at: when }) as ConcernEvent),
    fc.record({
      type: fc.constant('message' as const),
      at,
      text: fc.constant('x'),
      by: fc.constantFrom(today(3), today(20)),
    }),
    fc.record({ type: fc.constant('outcome' as const), at, text: fc.constant('x') }),
    fc.record({ type: fc.constant('closed' as const), at, learning: fc.constant('') }),
    fc.record({ type: fc.constant('fixed' as const), at, is: fc.constantFrom('yes' as const, 'no' as const) }),
    fc.record({ type: fc.constant('reopened' as const), at }),
    fc.record({
      type: fc.constant('status' as const),
      at,
      is: fc.constantFrom('in-progress' as const, 'with-provider' as const),
    }),
  );
  const said = fc.array(fc.tuple(fc.constantFrom('L' as const, 'T' as const), event), { maxLength: 12 });

  test('it is closed only while the word for it says so, and the reporter is asked of every closing', () => {
    fc.assert(
      fc.property(said, fc.integer({ min: 1, max: 28 }), (all, day) => {
        const { status, closed, reopened, outcome, answered } = standing(all, day);
        expect(closed !== null).toBe(status === 'closed');
        expect(reopened).toBe(status === 'reopened');
        if (answered) expect(outcome).not.toBeNull();
        if (status === 'reopened' || !outcome) expect(answered).toBe(false);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});

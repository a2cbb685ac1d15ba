import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOverdue } from '#domain/casework/actions.ts';
import { dayAfter } from '#domain/time/days.ts';

const today = '2026-11-10';
const states = fc.constantFrom('open' as const, 'done' as const, 'dropped' as const);

describe('an action is overdue', () => {
  test('the day after its day, not on it', () => {
    expect(isOverdue({ state: 'open', due: '2026-11-09' }, today)).toBe(true);
    expect(isOverdue({ state: 'open', due: today }, today)).toBe(false);
  });

  test('only while it is open and has a day that has passed', () => {
    fc.assert(
      fc.property(states, fc.option(fc.integer({ min: -800, max: 800 })), (state, days) => {
        const due = days === null ? null : dayAfter(today, days);
        expect(isOverdue({ state, due }, today)).toBe(state === 'open' && days !== null && days < 0);
      }),
      { seed: 20261125 },
    );
  });
});

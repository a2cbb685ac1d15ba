import { expect, test } from 'vitest';
import { answerDueBy, isWorkday, workingDaysWaited } from '#domain/time/holidays.ts';

test('Christmas and weekends are no working days in England', () => {
  // Thursday 24 December 2026; Friday and Monday are holidays.
  expect(answerDueBy('2026-12-24', 1)).toBe('2026-12-29');
  expect(answerDueBy('2026-11-26', 5)).toBe('2026-12-03');
  expect(['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29'].map(isWorkday)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(workingDaysWaited('2026-12-24', '2026-12-29')).toBe(1);
  expect(workingDaysWaited('2026-11-26', '2026-11-26')).toBe(0);
});

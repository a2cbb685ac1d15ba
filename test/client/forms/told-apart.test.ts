import { expect, test } from 'vitest';
import { toldApart } from '#client/forms/told-apart.ts';

test('job titles that are the same are told apart by a number, and others stay as they are', () => {
  expect(toldApart(['Practice supervisor', 'Ward manager', 'Practice supervisor'])).toEqual([
    'Practice supervisor (1 of 2)',
    'Ward manager',
    'Practice supervisor (2 of 2)',
  ]);
});

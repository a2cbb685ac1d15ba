import { expect, it } from 'vitest';
import { runFuzz } from './fuzz.ts';

it('answers whatever is sent in its own shape, and never by a failure of its own', async () => {
  const result = await runFuzz({ count: 2000, seed: 'stepwise-fuzz-1' });
  expect(result.failures).toEqual([]);
  expect(result.pass).toBe(true);
  expect(Object.keys(result.statuses).length).toBeGreaterThan(5);
});

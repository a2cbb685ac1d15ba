import { expect, it } from 'vitest';
import { fuzzRequests } from './requests.ts';
import { fuzzShapes } from './shapes.ts';

it('answers whatever is sent in its own shape, never by a failure of its own, and stays as it was', async () => {
  const result = await fuzzRequests({ count: 5000, seed: 1 });
  expect(result).toMatchObject({ failures: [], forgotten: [], intact: true });
  expect(Object.keys(result.statuses).length).toBeGreaterThan(5);
});

it('takes, refuses or folds whatever a device reads, and nothing throws or hangs', async () => {
  const { failures, sound } = await fuzzShapes({ count: 2000, seed: 1 });
  expect(failures).toEqual([]);
  expect(sound).toBeGreaterThan(1000);
});

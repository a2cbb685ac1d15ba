import { expect, it } from 'vitest';
import { fuzzRequests } from './requests.ts';

it('answers whatever is sent in its own shape, by a failure of its own never, and stays as it was', async () => {
  const result = await fuzzRequests({ count: 5000, seed: 1 });
  expect(result).toMatchObject({ failures: [], forgotten: [], intact: true });
  expect(Object.keys(result.statuses).length).toBeGreaterThan(5);
});

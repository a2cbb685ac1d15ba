import { expect, test } from 'vitest';
import { playSkew } from './play.ts';

test('whatever versions meet, nothing is lost, and nothing is written to a newer schema', async () => {
  expect((await playSkew({ count: 48, seed: 1 })).failures).toEqual([]);
});

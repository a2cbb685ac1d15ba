import { expect, it } from 'vitest';
import { playVectors } from './vectors.ts';

it('seals and signs as the standards say; what goes in comes out, and nothing once any bit was changed', async () => {
  const result = await playVectors({ count: 10_000, flips: 10_000, seed: 7 });
  expect(result.wrong).toEqual([]);
  expect(result.pass).toBe(true);
}, 600_000);

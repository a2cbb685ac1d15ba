import { describe, expect, test } from 'vitest';
import { makeServer } from '../scenario/server-side.ts';
import { playRestore } from './restore-round.ts';

describe('a server that is lost, and restored from a backup that was made while people wrote', () => {
  test('has everything again that anybody was told it had, once; started as for people', async () => {
    const { digests, equal } = await playRestore(1);
    expect(digests).toBeGreaterThan(0);
    expect(equal).toBe(digests);
  });

  // Stories in which phones once lost words, each in another way.
  test.each([3, 11, 22, 28, 33])('the same in a story that once went wrong: %i', async (seed) => {
    const { digests, equal } = await playRestore(seed, makeServer);
    expect(equal).toBe(digests);
  });
});

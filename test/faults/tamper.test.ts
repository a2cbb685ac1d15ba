import { expect, test } from 'vitest';
import { playTampering } from './tamper.ts';

test('whatever somebody with the file does to the audit trail shows; a new end only against a copied head', async () => {
  const { pass, kinds } = await playTampering({ count: 70, seed: 7 });
  expect(pass).toBe(true);
  expect(kinds['truncate, with a new end']).toEqual({ count: 10, alone: 0, withHead: 10 });
});

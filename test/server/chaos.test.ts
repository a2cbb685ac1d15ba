import { expect, it } from 'vitest';
import { runChaos } from './chaos.ts';

it('keeps every acknowledged mutation exactly once when it is killed while many write', async () => {
  const result = await runChaos({ rounds: 5, clients: 6, seed: 'chaos-1', loadMs: 300 });
  expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, integrity: true, pass: true });
});

it('finishes what it has begun when it is asked to stop while many write, and ends by itself', async () => {
  const result = await runChaos({ rounds: 5, clients: 6, seed: 'chaos-2', loadMs: 300, signal: 'SIGTERM' });
  expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, badStops: 0, integrity: true, pass: true });
});

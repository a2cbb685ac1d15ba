import { expect, it } from 'vitest';
import { mountSmallDisk } from '../support/small-disk.ts';
import { runFullDisk } from './full-disk.ts';
import { runChaos } from './killed.ts';

const probe = mountSmallDisk(1024 * 1024);
probe?.remove();

it('keeps every acknowledged mutation exactly once when it is killed while many write', async () => {
  const result = await runChaos({ rounds: 5, clients: 6, seed: 'chaos-1', loadMs: 300 });
  expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, integrity: true, pass: true });
});

it('finishes what it has begun when it is asked to stop while many write, and ends by itself', async () => {
  const result = await runChaos({ rounds: 5, clients: 6, seed: 'chaos-2', loadMs: 300, signal: 'SIGTERM' });
  expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, badStops: 0, integrity: true, pass: true });
});

it.skipIf(!probe)(
  'refuses by a code what a full disk cannot take, while many write, and goes on once there is room',
  async () => {
    const result = await runFullDisk({ rounds: 3, clients: 6, seed: 'chaos-4' });
    expect(result).toMatchObject({ lost: 0, twice: 0, broken: 0, unclear: 0, unread: 0, stuck: 0, pass: true });
  },
);

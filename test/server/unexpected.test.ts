import { afterEach, describe, expect, it } from 'vitest';
import type { Store, Tx } from '#server/store/store.ts';
import { createFailureCount } from '#server/sync/failures.ts';
import { appendArgs, type Device, id } from './device.ts';
import { startServer, type TestServer } from './harness.ts';

let server: TestServer;
afterEach(() => server.stop());

/** A server whose writes do something else, once `begin` says so. */
async function withWrites(instead: (store: Store, job: (tx: Tx) => Promise<never>) => Promise<never>) {
  let begun = false;
  server = startServer({
    around: (store) => ({
      ...store,
      write: (job: (tx: Tx) => Promise<never>, touches?: readonly string[]) =>
        begun ? instead(store, job) : store.write(job, touches),
    }),
  });
  const device = await server.device();
  const vault = await device.openVault();
  return {
    device,
    vault,
    begin: () => {
      begun = true;
    },
  };
}

const events = () => server.log.map((line) => line.event);
const push = async (device: Device, op: string, args: Record<string, unknown>) => {
  const answer = await device.sync(device.next(op, args));
  device.last -= 1;
  return { outcomes: answer.outcomes, retryAfter: answer.retryAfter };
};

describe('a failure that nobody expected', () => {
  it('is told by the operation’s name if it is one of ours, and whatever was thrown, without a word of it', async () => {
    const { device, begin } = await withWrites(() => Promise.reject('a secret on the way out'));
    begin();
    for (let time = 0; time < 2; time++) {
      expect(await push(device, 'secret@9', { space: id() })).toEqual({ outcomes: [], retryAfter: 5 });
    }
    expect(events()).toEqual(['mutation_failed', 'mutation_failed']);
    expect(server.log[0]).toMatchObject({ operation: 'unknown', error: 'unknown' });
    expect(JSON.stringify(server.log)).not.toContain('secret');
  });

  it('keeps the mutation on the phone when it cannot even be given up on', async () => {
    const { device, vault, begin } = await withWrites(() => Promise.reject(new TypeError('broken')));
    begin();
    for (let time = 0; time < 4; time++) {
      expect(await push(device, 'append@1', appendArgs(vault))).toEqual({ outcomes: [], retryAfter: 5 });
    }
    expect(events()).not.toContain('mutation_parked');
  });

  it('is counted for so many mutations, and the oldest count is forgotten first', () => {
    server = startServer();
    const counts = createFailureCount();
    expect(counts.add('first', 1)).toBe(1);
    expect(counts.add('first', 1)).toBe(2);
    for (let at = 0; at < 10_000; at++) counts.add('others', at);
    expect(counts.add('others', 9999)).toBe(2);
    expect(counts.add('first', 1)).toBe(1);
  });
});

describe('a device that is removed while its words are on the way', () => {
  it('is out before they are taken', async () => {
    const { device, vault, begin } = await withWrites(async (store, job) => {
      const removed = { day: '2026-11-20', signature: 'S'.repeat(86) };
      await store.write((tx) => tx.device.remove(device.id, removed));
      return store.write(job);
    });
    begin();
    const words = appendArgs(vault);
    const answer = await device.raw([device.next('append@1', words)]);
    expect([answer.status, await answer.json()]).toEqual([401, { error: { code: 'session_required' } }]);
    expect(await server.store.read((tx) => tx.record.find(vault, words.key))).toBe(null);
  });
});

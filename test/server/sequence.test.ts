import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendArgs, type Device, id, mutation, putArgs } from './device.ts';
import { startServer, type TestServer } from './harness.ts';

let server: TestServer;
let device: Device;
let vault: string;
beforeEach(async () => {
  server = startServer();
  device = await server.device();
  vault = await device.openVault();
});
afterEach(async () => {
  expect(server.log).toEqual([]);
  await server.stop();
});

describe('the order of a device’s mutations', () => {
  it('makes a replayed request harmless: same answers, nothing twice', async () => {
    const push = [
      device.next('append@1', appendArgs(vault)),
      device.next('put@1', putArgs(vault, id(), 3)),
      device.next('nonsense', {}),
    ];
    const first = await (await device.raw(push)).json();
    const before = server.dump();
    const second = await (await device.raw(push)).json();
    expect(second.outcomes).toEqual(first.outcomes);
    expect(server.dump()).toBe(before);
  });

  it('refuses a gap, and says what came last', async () => {
    const before = server.dump();
    const answer = await device.raw([mutation(device.last + 2, 'append@1', appendArgs(vault))]);
    expect([answer.status, await answer.json()]).toEqual([409, { error: { code: 'sequence_gap', last: 1 } }]);
    expect(server.dump()).toBe(before);
  });

  it('stops at a gap within a request; what was before it stays done', async () => {
    const push = [2, 4, 3].map((seq) => mutation(seq, 'append@1', appendArgs(vault)));
    const answer = await device.raw(push);
    expect(await answer.json()).toEqual({ error: { code: 'sequence_gap', last: 2 } });
    device.last = 2;
    expect((await device.sync()).last).toBe(2);
  });

  it('refuses other content under a number already used', async () => {
    const before = server.dump();
    const answer = await device.raw([mutation(1, 'append@1', appendArgs(vault))]);
    expect([answer.status, await answer.json()]).toEqual([409, { error: { code: 'sequence_conflict' } }]);
    expect(server.dump()).toBe(before);
  });

  it('takes nothing that was written on another life of the server, whose places mean something else now', async () => {
    const key = id();
    await device.sync(device.next('put@1', putArgs(vault, key, 0)));
    await server.store.write((tx) => tx.meta.set('incarnation', id()));
    const before = server.dump();
    const put = device.next('put@1', putArgs(vault, key, 1));
    const reply = await (await device.raw([put])).json();
    expect(reply).toMatchObject({ reset: true, outcomes: [], last: 2 });
    expect(server.dump()).toBe(before);
    const again = await (await device.raw([put], null)).json();
    expect(again.outcomes).toMatchObject([{ outcome: { status: 'applied' } }]);
  });

  it('lets a bad mutation in the middle not hold up the rest', async () => {
    const { outcomes } = await device.sync(
      device.next('append@1', appendArgs(vault)),
      device.next('append@1', { space: vault, key: 5 }),
      { ...device.next('append@1', appendArgs(vault)), hash: 'A'.repeat(43) },
      device.next('drop@1', {}),
      device.next('append@1', { ...appendArgs(vault), chunks: ['A'.repeat(43)] }),
      device.next('append@1', appendArgs(vault)),
    );
    expect(outcomes.map(({ outcome }) => ('code' in outcome ? outcome.code : outcome.status))).toEqual([
      'applied',
      'malformed',
      'hash_mismatch',
      'unknown_operation',
      'chunk_missing',
      'applied',
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPhone } from '#client/db/phone.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { signRemoval } from '#client/vault/own-devices.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';
import { startServer, type TestServer } from '#test/server/harness.ts';

let server: TestServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.stop());

/** A phone and its line to the server; `tampers` changes what the server says about being removed. */
async function phoneWith(tampers = (removal: string): string | undefined => removal) {
  const deps = {
    storage: makeFragileStorage().storage,
    clock: { now: () => new Date(server.clock.now()), after: () => () => {} },
    random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    announce: { changed() {}, listen: () => () => {} },
  };
  const phone = await createPhone(deps);
  const lane = (await phone.critical.lanes.get(phone.account.id))!;
  const transport = makeTransport(async (url, init) => server.app.request(url, init));
  let heard = 0;
  const own = { account: phone.account.id, onRemoved: () => void heard++ };
  const sessions = makeSessions(
    async (request) => {
      const reply = await transport(request);
      if (reply.kind !== 'refused' || !reply.removal) return reply;
      return { ...reply, removal: tampers(reply.removal) };
    },
    { own },
  );
  return { phone, lane, sessions, heard: () => heard };
}

type One = Awaited<ReturnType<typeof phoneWith>>;
/** As another device of the account would have it done. */
async function removed({ phone, lane, sessions }: One) {
  const signature = await signRemoval(phone.account, lane.device.id);
  await server.store.write((tx) => tx.device.remove(lane.device.id, { day: '2026-11-20', signature }));
  sessions.forget(lane.account);
}

describe('a device that was removed', () => {
  test('hears it when it next asks, and has the account’s own word for it', async () => {
    const one = await phoneWith();
    expect(await one.sessions.token(one.lane)).toMatchObject({ kind: 'token' });
    await removed(one);
    expect(await one.sessions.token(one.lane)).toMatchObject({ kind: 'refused', code: 'device_removed' });
    expect(one.heard()).toBe(1);
  });

  test('believes no server that says it by itself, or with a word about something else', async () => {
    for (const made of [undefined, 'S'.repeat(86), 'other'] as const) {
      const one = await phoneWith(() => (made === 'other' ? foreign : made));
      const foreign = await signRemoval(one.phone.account, 'D'.repeat(22));
      await one.sessions.token(one.lane);
      await removed(one);
      expect(await one.sessions.token(one.lane)).toMatchObject({ kind: 'refused' });
      expect(one.heard()).toBe(0);
    }
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTeam } from '#client/db/directory.ts';
import { sendConcern } from '#client/db/sending.ts';
import { makeEngine } from '#client/sync/engine.ts';
import { makeSessions } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { smallWorld } from '#test/scenario/people.ts';
import { TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const at = '2026-11-02T09:00:00.000Z';
const draft = answered(newDraft('d'.repeat(22), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Alone.', at);

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.end());

async function sendIt(): Promise<void> {
  const { phone } = world.phone;
  await saveDraft(phone, draft);
  await world.phone.sync();
  const to = (await findTeam(phone, TEAM))!;
  expect((await sendConcern(phone, { draft, to, mode: 'anonymous', name: '', barred: [] })).ok).toBe(true);
}

test('one receipt without an answer is no signal, though the account itself has one', async () => {
  await sendIt();
  const { fetch } = world.server;
  const own = new Set<string>();
  world.server.fetch = async (url, init) => {
    const who = (init.headers as Record<string, string>)['authorization']!;
    if (url !== '/v1/sync') return fetch(url, init);
    // The account comes first, and may come again.
    if (own.size === 0) own.add(who);
    if (!own.has(who)) throw new TypeError('no signal');
    return fetch(url, init);
  };
  expect(await world.phone.sync()).toBe('offline');
  world.server.fetch = fetch;
  expect(await world.phone.sync()).toBe('online');
});

test('while words are being saved nothing leaves, and what waits leaves once they are', async () => {
  await sendIt();
  const asked: string[] = [];
  let saved = () => {};
  const saving = new Promise<void>((resolve) => {
    saved = resolve;
  });
  const transport = makeTransport(async (path, init) => {
    asked.push(path);
    return world.server.fetch(path, init);
  });
  const engine = makeEngine({
    phone: world.phone.phone,
    transport,
    sessions: makeSessions(transport),
    onConnection() {},
    makeWay: () => saving,
  });
  const synced = engine.run();
  await world.phone.phone.critical.outbox.toArray();
  expect(asked).toEqual([]);
  saved();
  expect(await synced).toBe('online');
  expect(asked).toContain('/v1/sync');
});

test('what the server answered long ago is cleared away with a sync', async () => {
  await sendIt();
  await world.phone.sync();
  const { outbox } = world.phone.phone.critical;
  const states = async () => [...new Set((await outbox.toArray()).map(({ state }) => state))];
  expect(await states()).toEqual(['acked']);
  world.goTo('2027-06-01T09:00:00.000Z');
  await world.phone.sync();
  expect(await states()).toEqual([]);
});

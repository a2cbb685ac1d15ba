import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { syncLane } from '#client/sync/lane.ts';
import { makeSessions } from '#client/sync/session.ts';
import type { Reply, Transport } from '#client/sync/transport.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { smallWorld } from '#test/scenario/people.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
beforeEach(async () => {
  world = await smallWorld();
});
afterEach(() => world.end());

const life = 'I'.repeat(22);
const reply = (change: object): Reply => ({
  kind: 'ok',
  etag: null,
  body: {
    protocol: PROTOCOL,
    incarnation: life,
    last: 0,
    outcomes: [],
    reset: false,
    cursor: `${life}.0`,
    more: false,
    teams: [],
    spaces: [],
    entries: [],
    digests: [],
    ...change,
  },
});
const says =
  (answers: Reply[]): Transport =>
  async () =>
    answers.shift() ?? { kind: 'offline' };
async function syncOnce(...answers: Reply[]) {
  const { phone } = world.phone;
  const sessions = { token: async () => ({ kind: 'token' as const, token: 't' }), forget() {} };
  return syncLane({ phone, transport: says(answers), sessions }, phone.account.id);
}

/** A part of the app that the phone asks for in the middle of a sync, and what made it ask. */
test.each([
  ['a server that begins another life', '#client/db/exchange/another-life.ts', { reset: true }],
  ['a space that somebody was taken off', '#client/db/team/off-my-list.ts', { gone: ['S'.repeat(22)] }],
])('%s waits for the part that deals with it: without it nothing of that answer is kept', async (_, part, change) => {
  vi.doMock(part, () => {
    throw new Error('no signal');
  });
  const { phone } = world.phone;
  const cursor = async () => (await phone.cache.cursors.get(phone.account.id))?.cursor ?? null;
  expect(await syncOnce(reply(change))).toEqual({ kind: 'offline' });
  expect(await cursor()).toBeNull();
  vi.doUnmock(part);
  expect(await syncOnce(reply(change), reply({}))).toEqual({ kind: 'done' });
  expect(await cursor()).toBe(`${life}.0`);
});

test('a stranger’s first session waits for the part that does its work', async () => {
  const { phone } = world.phone;
  const lane = (await phone.critical.lanes.get(phone.account.id))!;
  vi.doMock('#client/vault/work.ts', () => {
    throw new Error('no signal');
  });
  const challenge: Reply = { kind: 'ok', body: { nonce: 'n', bits: 0 }, etag: null };
  const wanted: Reply = { kind: 'refused', code: 'work_needed', last: null, retryAfter: null };
  expect(await makeSessions(says([challenge, wanted])).token(lane)).toEqual({ kind: 'offline' });
  vi.doUnmock('#client/vault/work.ts');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LaneRow } from '#client/db/databases.ts';
import { renewDevice } from '#client/db/exchange/lanes.ts';
import { makeSessions, type SessionRules } from '#client/sync/session.ts';
import { makeTransport } from '#client/sync/transport.ts';
import { NO_WORK } from '#protocol/puzzle.ts';
import { refusedBy } from '#test/scenario/bad-network.ts';
import { smallWorld } from '#test/scenario/people.ts';

const CHALLENGE = '/v1/session/challenge';
const SESSION = '/v1/session';

let world: Awaited<ReturnType<typeof smallWorld>>;
let asked: string[];
let busy: boolean;
let bodies: { listed?: boolean; work: unknown }[];
beforeEach(async () => {
  world = await smallWorld();
  asked = [];
  bodies = [];
  busy = true;
});
afterEach(() => world.end());

const own = () => world.phone.phone.account.id;
const lane = async (): Promise<LaneRow> => (await world.phone.phone.critical.lanes.get(own()))!;
function sessionsBy(rules?: SessionRules) {
  const transport = makeTransport(async (path, init) => {
    asked.push(path);
    if (path !== SESSION) return world.server.fetch(path, init);
    const body = JSON.parse(String(init.body));
    bodies.push(body);
    // As a server does that is asked by many strangers.
    if (busy && JSON.stringify(body.work) === JSON.stringify(NO_WORK)) return refusedBy('work_needed');
    return world.server.fetch(path, init);
  });
  return makeSessions(transport, rules);
}

test('an account that is new does the work before it is asked to', async () => {
  expect((await sessionsBy().token(await lane(), true)).kind).toBe('token');
  expect(asked).toEqual([CHALLENGE, SESSION]);
});

test('one that was told to be known, and is not, does it when it is asked to', async () => {
  expect((await sessionsBy().token(await lane())).kind).toBe('token');
  expect(asked).toEqual([CHALLENGE, SESSION, SESSION]);
  expect(bodies[0]!.work).not.toEqual(bodies[1]!.work);
});

test('where strangers are to stay strangers, no work is done for one', async () => {
  for (const isNew of [false, true]) {
    asked = [];
    expect(await sessionsBy({ strangers: false }).token(await lane(), isNew)).toMatchObject({ code: 'work_needed' });
    expect(asked).toEqual([CHALLENGE, SESSION]);
  }
});

test('a token is used until it is let go of, or until another device speaks for the account', async () => {
  busy = false;
  const sessions = sessionsBy();
  const first = await sessions.token(await lane());
  asked = [];
  expect(await sessions.token(await lane())).toEqual(first);
  expect(asked).toEqual([]);
  sessions.forget(own());
  expect(await sessions.token(await lane())).not.toEqual(first);
  expect(asked).toEqual([CHALLENGE, SESSION]);
  asked = [];
  await renewDevice(world.phone.phone, own());
  expect((await sessions.token(await lane())).kind).toBe('token');
  expect(asked).toEqual([CHALLENGE, SESSION]);
});

test('only the devices of the person’s own account are listed to them', async () => {
  busy = false;
  await sessionsBy({ own: { account: own() } }).token(await lane());
  await sessionsBy({ own: { account: 'somebody else' } }).token(await lane());
  await sessionsBy().token(await lane());
  expect(bodies.map(({ listed }) => listed)).toEqual([true, undefined, undefined]);
});

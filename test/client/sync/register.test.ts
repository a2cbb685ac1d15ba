import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { readUnsent } from '#client/db/exchange/unsent.ts';
import { keepHalfWritten, loadHalfWritten } from '#client/db/half-written.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { listCases } from '#client/db/team/cases.ts';
import { keepInRegister, type RegionalTeam, type RegisterWord, readRegister } from '#client/db/team/register.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import type { Category } from '#protocol/register.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { ORGANISATION, TEAM } from '#test/scenario/server-side.ts';
import { saveDraft } from '#test/support/save-draft.ts';

let world: Awaited<ReturnType<typeof smallWorld>>;
let handler: Device;
beforeEach(async () => {
  world = await smallWorld();
  await world.changeTeam();
  handler = await world.another(await person(3));
  await sync(world.phone, world.desk, handler);
});
afterEach(() => world.end());

async function sync(...devices: Device[]): Promise<void> {
  for (const one of devices) {
    await one.open();
    expect(await one.sync()).toBe('online');
  }
}

async function teamOf({ phone }: Device): Promise<RegionalTeam> {
  const known = (await findTeam(phone, TEAM))!;
  if (!known.roster.ok) throw new Error('the roster cannot be read');
  return { known, verified: known.roster.verified, leads: false };
}

const word = (category: Category, reason: string): RegisterWord => ({
  type: 'categorised',
  scope: { provider: ORGANISATION },
  category,
  criteria: ['some-not-met'],
  linked: [],
  reason,
  review: null,
  despite: '',
});
const keep = async (device: Device, category: Category, reason: string) =>
  expect(await keepInRegister(device.phone, await teamOf(device), [word(category, reason)])).toEqual({ ok: true });
async function reasonsOn(device: Device): Promise<string[]> {
  const { scopes } = await readRegister(device.phone, await teamOf(device));
  return [...scopes.values()].flatMap(({ history }) => history.map(({ reason }) => reason));
}
const spaces = async ({ phone }: Device, kind = 'register') =>
  (await phone.cache.spaces.toArray()).filter((row) => row.kind === kind);

describe('a team’s register', () => {
  test('is one for the whole team, and not even the ciphertext of it reaches anybody else', async () => {
    await keep(handler, 'minor', 'Two wards have no supervisor.');
    expect(await reasonsOn(handler)).toEqual(['Two wards have no supervisor.']);
    await sync(handler, world.desk, world.phone);
    expect(await reasonsOn(world.desk)).toEqual(['Two wards have no supervisor.']);
    await keep(world.desk, 'major', 'Now five.');
    await sync(world.desk, handler);
    expect(await reasonsOn(handler)).toEqual(['Two wards have no supervisor.', 'Now five.']);
    expect(await spaces(handler)).toHaveLength(1);
    expect(await spaces(world.phone)).toEqual([]);
    expect(await readUnsent(handler.phone)).toMatchObject({ waiting: 0, refused: 0 });
  });

  test('begun by two who were offline is one history for both, and goes on in one place', async () => {
    await keep(handler, 'minor', 'from the handler');
    await keep(world.desk, 'significant', 'from the lead');
    await sync(handler, world.desk, handler);
    expect((await reasonsOn(handler)).sort()).toEqual(['from the handler', 'from the lead']);
    expect(await reasonsOn(handler)).toEqual(await reasonsOn(world.desk));
    await keep(handler, 'major', 'and on');
    await sync(handler, world.desk);
    expect(await spaces(world.desk)).toHaveLength(2);
    expect((await reasonsOn(world.desk)).at(-1)).toBe('and on');
  });

  test('opens to somebody who comes later', async () => {
    await keep(world.desk, 'minor', 'from before');
    await sync(world.desk);
    await world.server.changeTeam([await person(2), await person(3), await person(4)]);
    const newcomer = await world.another(await person(4));
    await sync(world.desk, world.desk, newcomer);
    expect(await reasonsOn(newcomer)).toEqual(['from before']);
  });

  test('leaves the device of somebody who is taken off the team, also what they opened and had half written', async () => {
    await keep(handler, 'minor', 'I opened this.');
    await keepHalfWritten(handler.phone, `${TEAM}:register:set:`, '{"reason":"begun"}');
    await sync(handler, world.desk);
    await world.server.changeTeam([await person(2)]);
    await sync(handler, handler);
    expect(await spaces(handler)).toEqual([]);
    expect(await handler.phone.cache.records.filter(({ space }) => space !== handler.account.vaultSpace).count()).toBe(
      0,
    );
    expect(await loadHalfWritten(handler.phone, `${TEAM}:register:set:`)).toBe('');
    await keep(world.desk, 'major', 'after');
    await sync(world.desk, handler);
    expect(await spaces(handler)).toEqual([]);
    expect(await reasonsOn(world.desk)).toEqual(['I opened this.', 'after']);
  });
});

describe('a server that calls a concern a register', () => {
  test('gets nothing written where its reporter reads, and its key given to nobody', async () => {
    const { phone } = world.phone;
    const at = phone.clock.now().toISOString();
    const id = 'D'.repeat(22);
    await saveDraft(
      phone,
      answered(newDraft(id, at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'Nobody came.', at),
    );
    const [to, draft] = await Promise.all([findTeam(phone, TEAM), loadDraft(phone, id)]);
    const request = { draft: draft!, to: to!, mode: 'open' as const, name: 'Robin', barred: [handler.account.id] };
    expect(await sendConcern(phone, request)).toMatchObject({ ok: true });
    await sync(world.phone, world.desk);
    const [concern] = await listCases(world.desk.phone);
    await world.desk.phone.cache.spaces.update(concern!.space, { kind: 'register' });

    expect(await reasonsOn(world.desk)).toEqual([]);
    await keep(world.desk, 'minor', 'not for the reporter');
    await sync(world.desk, handler);
    expect(await reasonsOn(handler)).toEqual(['not for the reporter']);
    const outbox = await world.desk.phone.critical.outbox.toArray();
    expect(outbox.filter(({ space, op }) => space === concern!.space && op === 'append@1')).toEqual([]);
    expect(outbox.filter(({ op, args }) => op === 'grant@1' && args['space'] === concern!.space)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Room } from '#server/operations/room.ts';
import { appendArgs, type Device, id, makePerson, openArgs, putArgs, sealedBody } from '../device.ts';
import { codeOf, contentOf, makeTeam, startServer, type TestServer } from '../harness.ts';

const BODY = Buffer.from(sealedBody(), 'base64url').length;
const LARGER = Buffer.from(sealedBody(1), 'base64url').length;
let server: TestServer;
afterEach(() => server.stop());

async function start(room: Partial<Room>): Promise<{ device: Device; vault: string }> {
  server = startServer({ room });
  const device = await server.device();
  return { device, vault: await device.openVault() };
}
const used = (device: Device) => server.store.read((tx) => tx.space.usedBy(device.person.id, ['register', 'casework']));

describe('an account without room', () => {
  it('is refused what has none, keeps all it has, and moves on with what comes behind', async () => {
    const { device, vault } = await start({ accountBytes: 2 * BODY });
    const put = putArgs(vault, id(), 0);
    const push = [
      device.next('append@1', appendArgs(vault)),
      device.next('put@1', put),
      device.next('append@1', appendArgs(vault)),
      device.next('put@1', putArgs(vault, put.key, 2, null)),
      device.next('append@1', appendArgs(vault)),
    ];
    const { outcomes, last } = await device.sync(...push);
    expect(outcomes.map(({ outcome }) => (outcome.status === 'rejected' ? outcome.code : outcome.status))).toEqual([
      'applied',
      'applied',
      'account_full',
      'applied',
      'applied',
    ]);
    expect(last).toBe(device.last);
    expect(await used(device)).toEqual({ bytes: 2 * BODY, records: 3 });
  });

  it('changes nothing by asking, and is answered the same when it asks again', async () => {
    const { device, vault } = await start({ accountBytes: BODY });
    await device.sync(device.next('append@1', appendArgs(vault)));
    const before = contentOf(server);
    const push = device.next('append@1', appendArgs(vault));
    const [first, second] = [await device.sync(push), await device.sync(push)];
    expect(first.outcomes[0]!.outcome).toEqual({ status: 'rejected', code: 'account_full' });
    expect(second.outcomes).toEqual(first.outcomes);
    expect(contentOf(server)).toBe(before);
  });

  it('may still make something smaller, or as large as it was', async () => {
    const { device, vault } = await start({ accountBytes: LARGER });
    const key = id();
    expect(await codeOf(device, 'put@1', putArgs(vault, key, 0, sealedBody(1)))).toBe('applied');
    expect(await codeOf(device, 'put@1', putArgs(vault, key, 1, sealedBody(1)))).toBe('applied');
    expect(await codeOf(device, 'put@1', putArgs(vault, key, 2, sealedBody(2)))).toBe('account_full');
    expect(await codeOf(device, 'put@1', putArgs(vault, key, 2, sealedBody(0)))).toBe('applied');
    expect((await used(device)).bytes).toBe(BODY);
  });

  it('opens no more spaces, each of which counts', async () => {
    const { device } = await start({ accountRecords: 3 });
    const open = () => codeOf(device, 'open@1', openArgs(device.person.id));
    expect([await open(), await open(), await open()]).toEqual(['applied', 'applied', 'account_full']);
  });

  it('takes room from nobody else', async () => {
    const { device, vault } = await start({ accountBytes: BODY });
    await device.sync(device.next('append@1', appendArgs(vault)));
    const other = await server.device();
    expect(await codeOf(other, 'append@1', appendArgs(await other.openVault()))).toBe('applied');
  });
});

describe('a space without room', () => {
  it.each([
    ['bytes', { spaceBytes: 2 * BODY }],
    ['records', { spaceRecords: 2 }],
  ])('by %s takes no more, and others do', async (_what, room) => {
    const { device, vault } = await start(room);
    const append = (space: string) => codeOf(device, 'append@1', appendArgs(space));
    expect([await append(vault), await append(vault), await append(vault)]).toEqual([
      'applied',
      'applied',
      'space_full',
    ]);
    expect(await append(await device.openVault())).toBe('applied');
  });

  it('tells a team nothing of how much the person who opened it has elsewhere', async () => {
    const { device, vault } = await start({ accountBytes: 2 * BODY });
    const lead = makePerson();
    const team = await makeTeam(server.store, [{ person: lead, role: 'lead' }], lead);
    const participants = [device.person.id, lead.id].map((account) => ({ account, grant: null }));
    const args = openArgs(device.person.id, { team: team.id, roster: 1, participants });
    expect(await codeOf(device, 'open@1', args)).toBe('applied');
    await device.sync(device.next('append@1', appendArgs(vault)), device.next('append@1', appendArgs(vault)));
    const desk = await server.device(lead);
    expect(await codeOf(desk, 'append@1', appendArgs(args.space))).toBe('space_full');
  });

  it('of a team alone is bound by itself, not by the member who happened to open it', async () => {
    const lead = makePerson();
    server = startServer({ room: { accountBytes: BODY } });
    const team = await makeTeam(server.store, [{ person: lead, role: 'lead' }], lead);
    const desk = await server.device(lead);
    const args = { ...openArgs(lead.id, { team: team.id, roster: 1 }), kind: 'register' };
    expect(await codeOf(desk, 'open@1', args)).toBe('applied');
    for (let n = 0; n < 3; n++) expect(await codeOf(desk, 'append@1', appendArgs(args.space))).toBe('applied');
  });
});

describe('what is counted', () => {
  it('is what is there, whatever was written, replaced and removed before', async () => {
    const { device, vault } = await start({});
    const keys = [id(), id(), id()];
    const bases = new Map<string, number>();
    const step = fc.record({ at: fc.nat(2), size: fc.constantFrom(null, 0, 1, 2) });
    const steps = fc.sample(step, { numRuns: 60, seed: 8 });
    for (const { at, size } of steps) {
      const key = keys[at]!;
      const base = bases.get(key) ?? 0;
      const body = size === null ? null : sealedBody(size);
      const { outcomes } = await device.sync(device.next('put@1', putArgs(vault, key, base, body)));
      const { outcome } = outcomes[0]!;
      if (outcome.status === 'applied') bases.set(key, outcome.seq);
    }
    const database = new DatabaseSync(`${server.folder}/stepwise.db`, { readOnly: true });
    const there = database
      .prepare('SELECT SUM(octet_length(body)) AS bytes, COUNT(body) AS records FROM record')
      .get()!;
    database.close();
    expect(await used(device)).toEqual({ bytes: there['bytes'], records: Number(there['records']) + 1 });
  });

  it('is added up for what was stored before anybody counted', async () => {
    const { device, vault } = await start({});
    await device.sync(device.next('append@1', appendArgs(vault)), device.next('append@1', appendArgs(vault)));
    const before = await used(device);
    const database = new DatabaseSync(`${server.folder}/stepwise.db`);
    database.exec('DROP INDEX space_owner; ALTER TABLE space DROP COLUMN bytes;');
    database.exec(
      readFileSync(new URL('../../../src/server/store/sqlite/migrations/007-room.sql', import.meta.url), 'utf8'),
    );
    database.close();
    expect(await used(device)).toEqual(before);
  });
});

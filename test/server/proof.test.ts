import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelloReply } from '#protocol/directory.ts';
import { Proof, proofText } from '#protocol/proof.ts';
import { holds } from '#server/crypto/signature.ts';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';
import { appendArgs, type Device, grant, id, openArgs, post, putArgs, sha256 } from './device.ts';
import { makeFolder, makeTeam, startServer, type TestServer } from './harness.ts';

const DAY_MS = 86_400_000;
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

const ask = (by: Device, body: unknown) => post(server.send, '/v1/proof', body, by.token);
const code = async (response: Response) => [response.status, (await response.json()).error.code];
const proofKeyOf = async (of: TestServer) => HelloReply.parse(await (await of.send('/v1/hello')).json()).proofKey;
const tell = (args: Record<string, unknown>) => device.sync(device.next('append@1', args));

describe('a proof', () => {
  it('is signed with the key that hello tells, over the record and the day it came', async () => {
    const args = appendArgs(vault);
    await tell(args);
    server.clock.time += 3 * DAY_MS;
    await device.signIn();
    const proof = Proof.parse(await (await ask(device, { space: vault, key: args.key })).json());
    expect(proof).toMatchObject({ space: vault, key: args.key, hash: sha256(args.body), day: '2026-11-20' });
    expect(proof.proofKey).toBe(await proofKeyOf(server));
    expect(holds(proof.proofKey, proofText(proof), proof.signature)).toBe(true);
    expect(holds(proof.proofKey, proofText({ ...proof, day: '2026-11-19' }), proof.signature)).toBe(false);
  });

  it('writes nothing, however often it is asked for', async () => {
    const args = appendArgs(vault);
    await tell(args);
    const before = server.dump();
    for (let times = 0; times < 3; times++)
      expect((await ask(device, { space: vault, key: args.key })).status).toBe(200);
    expect(server.dump()).toBe(before);
  });

  it('names today for a record from before days were kept', async () => {
    const args = appendArgs(vault);
    await tell(args);
    const database = new DatabaseSync(`${server.folder}/${DATABASE_FILE}`);
    database.exec('UPDATE log SET day = NULL');
    database.close();
    server.clock.time += DAY_MS;
    await device.signIn();
    expect(await (await ask(device, { space: vault, key: args.key })).json()).toMatchObject({ day: '2026-11-21' });
  });

  it('is given to a member of the team too, but to nobody who was kept out', async () => {
    const [lead, barred] = [await server.device(), await server.device()];
    const members = [lead, barred].map((one) => ({ person: one.person, role: 'lead' as const }));
    const team = await makeTeam(server.store, members, lead.person);
    const participants = [device, lead].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(device.person.id, { team: team.id, roster: 1, participants, barred: [barred.person.id] });
    const report = appendArgs(args.space);
    await device.sync(device.next('open@1', args), device.next('append@1', report));
    const wanted = { space: args.space, key: report.key };
    expect((await ask(lead, wanted)).status).toBe(200);
    expect(await code(await ask(barred, wanted))).toEqual([404, 'not_found']);
  });

  it('refuses alike what is not there, what was removed, and what is somebody else’s', async () => {
    const args = appendArgs(vault);
    await tell(args);
    const doc = putArgs(vault, id(), 0);
    await device.sync(device.next('put@1', doc), device.next('put@1', putArgs(vault, doc.key, 2, null)));
    const stranger = await server.device();
    const answers = await Promise.all([
      ask(stranger, { space: vault, key: args.key }),
      ask(stranger, { space: id(), key: args.key }),
      ask(device, { space: vault, key: id() }),
      ask(device, { space: vault, key: doc.key }),
    ]);
    const said = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
    expect(new Set(said)).toEqual(new Set(['404 {"error":{"code":"not_found"}}']));
  });

  it('needs a session and a message of the right shape', async () => {
    const wanted = { space: vault, key: id() };
    expect(await code(await post(server.send, '/v1/proof', wanted))).toEqual([401, 'session_required']);
    for (const odd of [null, [], {}, { space: vault }, { ...wanted, hash: 'x' }, { ...wanted, space: '../..' }])
      expect(await code(await ask(device, odd))).toEqual([400, 'bad_request']);
  });
});

describe('the key', () => {
  it('stays the same over a restart, is never told, and a database without one gets one', async () => {
    const folder = makeFolder();
    const first = startServer({ folder });
    const key = await proofKeyOf(first);
    const secret = (await first.store.read((tx) => tx.meta.get('proof_key')))!;
    expect(await (await first.send('/v1/hello')).text()).not.toContain(secret);
    await first.stop();
    const again = startServer({ folder });
    expect(await proofKeyOf(again)).toBe(key);
    await again.store.write((tx) => tx.meta.set('proof_key', null));
    await again.stop();
    const mended = startServer({ folder });
    expect(await proofKeyOf(mended)).not.toBe(key);
    await mended.stop();
    rmSync(folder, { recursive: true });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PushReply } from '#protocol/push.ts';
import { removalText } from '#protocol/texts.ts';
import { makePushBrowser } from '#test/support/push-browser.ts';
import { appendArgs, type Device, grant, id, openArgs, post, putArgs } from './device.ts';
import { codeOf, contentOf, makeTeam, startServer, type TestServer } from './harness.ts';

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

const content = () => contentOf(server);

describe('spaces of others', () => {
  it('look like spaces that do not exist, to write and to read', async () => {
    const stranger = await server.device();
    const before = content();
    for (const args of [appendArgs(vault), appendArgs(id())])
      expect(await codeOf(stranger, 'append@1', args)).toBe('not_yours');
    expect(await codeOf(stranger, 'put@1', putArgs(vault, id(), 0))).toBe('not_yours');
    expect(await codeOf(stranger, 'open@1', openArgs(stranger.person.id, { space: vault }))).toBe('space_taken');
    expect(await stranger.pullAll()).toEqual({ spaces: [], entries: [], digests: [] });
    expect(content()).toBe(before);
  });

  it('stay closed to a barred member, although the team may read', async () => {
    const [lead, barred] = [await server.device(), await server.device()];
    const members = [
      { person: lead.person, role: 'lead' as const },
      { person: barred.person, role: 'lead' as const },
    ];
    const team = await makeTeam(server.store, members, lead.person);
    const participants = [device, lead].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(device.person.id, { team: team.id, roster: 1, participants, barred: [barred.person.id] });
    await device.sync(device.next('open@1', args), device.next('append@1', appendArgs(args.space)));
    expect(await barred.pullAll()).toEqual({ spaces: [], entries: [], digests: [] });
    expect(await codeOf(barred, 'append@1', appendArgs(args.space))).toBe('not_yours');
    await team.change(members, lead.person);
    expect(await barred.pullAll()).toEqual({ spaces: [], entries: [], digests: [] });
    expect((await lead.pullAll()).entries).toHaveLength(1);
  });

  it.each(['register', 'casework'] as const)(
    'give no lasting right to whoever opened a %s for the team',
    async (kind) => {
      const [lead, other] = [await server.device(), await server.device()];
      const both = [lead, other].map((one) => ({ person: one.person, role: 'lead' as const }));
      const team = await makeTeam(server.store, both, lead.person);
      const register = (owner: Device) =>
        openArgs(owner.person.id, {
          kind,
          team: team.id,
          roster: 1,
          participants: [lead, owner]
            .filter((one, at, all) => all.indexOf(one) === at)
            .map((one) => ({ account: one.person.id, grant: grant() })),
        });
      expect(await codeOf(device, 'open@1', register(device))).toBe('not_on_roster');
      const args = register(other);
      expect(await codeOf(other, 'open@1', args)).toBe('applied');
      const another = register(other);
      expect(await codeOf(other, 'open@1', another)).toBe('applied');
      const taken = { space: another.space, account: other.person.id };
      expect(await codeOf(lead, 'bar@1', taken)).toBe('applied');
      expect(await codeOf(other, 'append@1', appendArgs(another.space))).toBe('not_yours');
      await team.change(both.slice(0, 1), lead.person);
      await other.signIn();
      expect(await codeOf(other, 'append@1', appendArgs(args.space))).toBe('not_yours');
      expect(await codeOf(lead, 'append@1', appendArgs(args.space))).toBe('applied');
    },
  );

  it('keep a register from everybody who is not on its team, whoever names them', async () => {
    const [lead, stranger] = [await server.device(), await server.device()];
    const team = await makeTeam(server.store, [{ person: lead.person, role: 'lead' as const }], lead.person);
    const register = (...readers: Device[]) =>
      openArgs(lead.person.id, {
        kind: 'register',
        team: team.id,
        roster: 1,
        participants: readers.map((one) => ({ account: one.person.id, grant: grant() })),
      });
    expect(await codeOf(lead, 'open@1', register(lead, stranger))).toBe('not_on_roster');
    const args = register(lead);
    expect(await codeOf(lead, 'open@1', args)).toBe('applied');
    expect(await codeOf(lead, 'append@1', appendArgs(args.space))).toBe('applied');
    const given = { space: args.space, account: stranger.person.id, grant: grant() };
    expect(await codeOf(lead, 'grant@1', given)).toBe('not_on_roster');
    expect(await codeOf(stranger, 'grant@1', given)).toBe('not_yours');
    expect(await codeOf(stranger, 'append@1', appendArgs(args.space))).toBe('not_yours');
    expect(await stranger.pullAll()).toEqual({ spaces: [], entries: [], digests: [] });
  });

  it('asks only people of the team it is opened under, and nobody else of that team reads it', async () => {
    const [lead, educator] = [await server.device(), await server.device()];
    const [asker, stranger] = [device, await server.device()];
    const team = await makeTeam(
      server.store,
      [
        { person: lead.person, role: 'lead' as const },
        { person: educator.person, role: 'educator' as const },
      ],
      lead.person,
    );
    const ask = (of: Device) => {
      const participants = [asker, of].map((one) => ({ account: one.person.id, grant: grant() }));
      return openArgs(asker.person.id, { kind: 'ask', team: team.id, roster: 1, participants });
    };
    expect(await codeOf(asker, 'open@1', ask(stranger))).toBe('not_on_roster');
    const args = ask(educator);
    expect(await codeOf(asker, 'open@1', args)).toBe('applied');
    expect(await codeOf(asker, 'append@1', appendArgs(args.space))).toBe('applied');
    expect(await codeOf(educator, 'append@1', appendArgs(args.space))).toBe('applied');
    expect(await codeOf(lead, 'append@1', appendArgs(args.space))).toBe('not_yours');
    expect((await lead.sync()).entries).toEqual([]);
    await team.change([{ person: lead.person, role: 'lead' as const }], lead.person);
    await educator.signIn();
    expect(await codeOf(educator, 'append@1', appendArgs(args.space))).toBe('not_yours');
  });

  it('answer a conflict without the record once its reader was removed', async () => {
    const [lead, handler] = [await server.device(), await server.device()];
    const both = [lead, handler].map((one) => ({ person: one.person, role: 'lead' as const }));
    const team = await makeTeam(server.store, both, lead.person);
    const participants = [device, lead, handler].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(device.person.id, { team: team.id, roster: 1, participants });
    const doc = putArgs(args.space, id(), 0);
    await device.sync(device.next('open@1', args), device.next('put@1', doc));
    const late = handler.next('put@1', putArgs(args.space, doc.key, 0));
    expect((await handler.sync(late)).outcomes[0]?.outcome).toMatchObject({
      code: 'conflict',
      current: { body: doc.body },
    });
    await team.change(both.slice(0, 1), lead.person);
    await handler.signIn();
    expect((await handler.sync(late)).outcomes[0]?.outcome).toEqual({ status: 'rejected', code: 'conflict' });
  });
});

describe('taking a reader off a space', () => {
  async function caseOfThree() {
    const [lead, handler, other] = [await server.device(), await server.device(), await server.device()];
    const roles = ['lead', 'handler', 'handler'] as const;
    const members = [lead, handler, other].map((one, at) => ({ person: one.person, role: roles[at]! }));
    const team = await makeTeam(server.store, members, lead.person);
    const participants = [device, lead, handler, other].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(device.person.id, { team: team.id, roster: 1, participants });
    await device.sync(device.next('open@1', args), device.next('append@1', appendArgs(args.space)));
    return { lead, handler, other, team, members, space: args.space };
  }
  const barArgs = (space: string, one: Device) => ({ space, account: one.person.id });

  it('is for a lead, or for somebody who steps back; never for the person who sent it', async () => {
    const { lead, handler, other, space } = await caseOfThree();
    const before = content();
    expect(await codeOf(handler, 'bar@1', barArgs(space, other))).toBe('not_yours');
    expect(await codeOf(device, 'bar@1', barArgs(space, other))).toBe('not_yours');
    expect(await codeOf(lead, 'bar@1', barArgs(space, device))).toBe('not_yours');
    expect(await codeOf(lead, 'bar@1', { space, account: id() })).toBe('not_on_roster');
    expect(content()).toBe(before);
    expect(await codeOf(handler, 'bar@1', barArgs(space, handler))).toBe('applied');
    expect(await codeOf(lead, 'bar@1', barArgs(space, other))).toBe('applied');
    expect(await codeOf(lead, 'bar@1', barArgs(space, other))).toBe('applied');
  });

  it('ends reading, writing and being let in again, and tells their devices to let it go', async () => {
    const { lead, handler, other, team, members, space } = await caseOfThree();
    const first = await handler.sync();
    expect(first.entries).toHaveLength(1);
    await codeOf(lead, 'bar@1', barArgs(space, handler));
    await device.sync(device.next('append@1', appendArgs(space)));
    const after = await handler.sync();
    expect(after).toMatchObject({ gone: [space], entries: [], spaces: [] });
    expect(await codeOf(handler, 'append@1', appendArgs(space))).toBe('not_yours');
    await team.change(members, lead.person);
    expect(await codeOf(lead, 'grant@1', { space, account: handler.person.id, grant: grant() })).toBe('barred');
    expect((await other.pullAll()).entries).toHaveLength(2);
  });

  it('leaves somebody who can read it for the team', async () => {
    const { lead, handler, other, space } = await caseOfThree();
    await codeOf(lead, 'bar@1', barArgs(space, other));
    await codeOf(lead, 'bar@1', barArgs(space, lead));
    expect(await codeOf(handler, 'bar@1', barArgs(space, handler))).toBe('last_reader');
    expect(await codeOf(handler, 'append@1', appendArgs(space))).toBe('applied');
  });
});

describe('being told of news', () => {
  const on = async (by: Device, body: unknown) => (await post(server.send, '/v1/push/on', body, by.token)).status;
  const { address } = makePushBrowser();

  it('is for the account and device that ask, and for nobody else, whatever they add', async () => {
    const stranger = await server.device();
    expect(await on(device, address)).toBe(200);
    for (const more of [{ account: device.person.id }, { device: device.id }]) {
      expect(await on(stranger, { ...address, ...more })).toBe(400);
    }
    expect(await on(stranger, makePushBrowser().address)).toBe(200);
    expect((await post(server.send, '/v1/push/off', {}, stranger.token)).status).toBe(200);
    const found = await server.store.read((tx) =>
      Promise.all([device, stranger].map((one) => tx.pushAddress.find(one.id))),
    );
    expect(found).toEqual([{ ...address, account: device.person.id, device: device.id }, null]);
  });

  it('needs a session, and a push service that the server talks to', async () => {
    for (const path of ['on', 'off']) expect((await post(server.send, `/v1/push/${path}`, address)).status).toBe(401);
    for (const endpoint of ['https://127.0.0.1/x', 'https://push.example:444/x', 'https://push.example.evil/x']) {
      expect(await on(device, { ...address, endpoint })).toBe(403);
    }
    expect(await on(device, { ...address, endpoint: 'http://push.example/x' })).toBe(400);
    expect(await on(device, { ...address, p256dh: 'B'.repeat(87) })).toBe(400);
    expect(await server.store.read((tx) => tx.pushAddress.find(device.id))).toBeNull();
  });

  it('ends with the device, and is for so many devices of one account only', async () => {
    const all = [device];
    while (all.length < 17) all.push(await server.device(device.person));
    const answers: number[] = [];
    for (const one of all) answers.push(await on(one, makePushBrowser().address));
    expect(answers).toEqual([...Array<number>(16).fill(200), 429]);
    expect(await on(all[0]!, address)).toBe(200);
    const signature = device.person.sign(removalText(device.person.id, all[1]!.id));
    expect(
      (await post(server.send, '/v1/devices/remove', { device: all[1]!.id, signature }, device.token)).status,
    ).toBe(200);
    expect(await server.store.read((tx) => tx.pushAddress.find(all[1]!.id))).toBeNull();
  });

  it('is not offered by a server that nobody stands behind, and leaves nothing there', async () => {
    const silent = startServer({ noPush: true });
    const other = await silent.device();
    expect(PushReply.parse(await (await silent.send('/v1/push')).json())).toEqual({ key: null });
    expect((await post(silent.send, '/v1/push/on', address, other.token)).status).toBe(403);
    expect(await silent.store.read((tx) => tx.pushAddress.find(other.id))).toBe(null);
    await silent.stop();
  });

  it('begins with a key that everybody may know, the same each time', async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => PushReply.parse(await (await server.send('/v1/push')).json())),
    );
    expect(keys[0]!.key).toHaveLength(87);
    expect(keys[0]).toEqual(keys[1]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyText, chainText, digestText } from '#protocol/chain.ts';
import { ZERO_HASH } from '#protocol/ids.ts';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';
import { xorHashes } from '#server/crypto/hash.ts';
import { firstBrokenAuditLine } from '#server/store/audit-chain.ts';
import {
  appendArgs,
  Device,
  grant,
  id,
  makePerson,
  mutation,
  openArgs,
  putArgs,
  sealedBody,
  sha256,
} from './device.ts';
import { makeTeam, startServer, type TestServer } from './harness.ts';

let server: TestServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => server.stop());

describe('a device and its vault', () => {
  it('gets back what it sent, with places, bodies and a digest it can compute itself', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    const [doc, event] = [putArgs(vault, id(), 0), appendArgs(vault)];
    const answer = await device.sync(device.next('put@1', doc), device.next('append@1', event));
    expect(answer.outcomes.map((one) => one.outcome)).toEqual([
      { status: 'applied', seq: 1 },
      { status: 'applied', seq: 2 },
    ]);
    expect(answer.last).toBe(3);
    expect(answer.entries.map((entry) => [entry.seq, entry.key, entry.op, entry.body])).toEqual([
      [1, doc.key, 'put', doc.body],
      [2, event.key, 'append', event.body],
    ]);
    let [chain, xor] = [ZERO_HASH, ZERO_HASH];
    for (const entry of answer.entries) {
      expect(entry.hash).toBe(sha256(bodyText(entry.body!)));
      chain = sha256(chainText(chain, entry));
      xor = xorHashes(xor, sha256(digestText(entry)));
    }
    expect(answer.digests).toEqual([{ space: vault, seq: 2, chain, count: 2, xor }]);
  });

  it('shows another device of the same account everything, newest version only', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    const key = id();
    const second = sealedBody(1);
    await device.sync(
      device.next('put@1', putArgs(vault, key, 0)),
      device.next('put@1', putArgs(vault, key, 1, second)),
    );
    const other = await server.device(device.person);
    const { spaces, entries, digests } = await other.pullAll();
    expect(spaces).toMatchObject([
      { space: vault, kind: 'vault', owner: device.person.id, participants: [device.person.id] },
    ]);
    expect(entries.map((entry) => ['body' in entry, entry.body])).toEqual([
      [false, undefined],
      [true, second],
    ]);
    expect(digests).toMatchObject([{ seq: 2, count: 1 }]);
  });

  it('removes the ciphertext of a removed document from disk and digest, and keeps its place', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    const key = id();
    await device.sync(device.next('put@1', putArgs(vault, key, 0)), device.next('put@1', putArgs(vault, key, 1, null)));
    device.cursor = null;
    const { entries, digests } = await device.sync();
    expect(entries.at(-1)).toMatchObject({ seq: 2, key, body: null, hash: sha256('removed') });
    expect(digests).toMatchObject([{ seq: 2, count: 0, xor: ZERO_HASH }]);
    const again = await device.sync(device.next('put@1', putArgs(vault, key, 2)));
    expect(again.outcomes[0]?.outcome).toEqual({ status: 'applied', seq: 3 });
  });

  it('is shown the current record when someone else was faster', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    const [key, theirs] = [id(), sealedBody()];
    await device.sync(device.next('put@1', putArgs(vault, key, 0, theirs)));
    const answer = await device.sync(
      device.next('put@1', putArgs(vault, key, 0)),
      device.next('put@1', putArgs(vault, id(), 7)),
    );
    expect(answer.outcomes.map((one) => one.outcome)).toEqual([
      {
        status: 'rejected',
        code: 'conflict',
        current: { space: vault, key, seq: 1, op: 'put', hash: sha256(theirs), body: theirs },
      },
      { status: 'rejected', code: 'conflict', current: null },
    ]);
  });

  it('may send the same event again, and it stays one event', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    const event = appendArgs(vault);
    const answer = await device.sync(device.next('append@1', event), device.next('append@1', event));
    expect(answer.outcomes.map((one) => one.outcome)).toEqual([
      { status: 'applied', seq: 1 },
      { status: 'applied', seq: 1 },
    ]);
    expect(answer.entries).toHaveLength(1);
  });

  it('heals a server that forgot: the same mutation under a new number is answered as before', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    const sent = device.next('append@1', appendArgs(vault));
    const first = await device.sync(sent);
    device.last += 1;
    const again = await device.sync({ ...sent, seq: device.last });
    expect(again.outcomes[0]?.outcome).toEqual(first.outcomes[0]?.outcome);
    const other = mutation(device.last + 1, 'append@1', appendArgs(vault), sent.mid);
    expect((await device.sync(other)).outcomes[0]?.outcome).toEqual({ status: 'rejected', code: 'malformed' });
    expect(again.entries).toEqual([]);
  });

  it('pages a long history, and ends with the whole of it', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    for (let i = 0; i < 9; i++) {
      await device.sync(...Array.from({ length: 50 }, () => device.next('append@1', appendArgs(vault))));
    }
    const other = await server.device(device.person);
    const first = await other.sync();
    expect([first.more, first.entries.length]).toEqual([true, 199]);
    const rest = await other.pullAll();
    expect(first.entries.length + rest.entries.length).toBe(450);
  });

  it('starts over when its cursor is of another life of the server, or ahead of it', async () => {
    const device = await server.device();
    await device.openVault();
    for (const cursor of [`${id()}.1`, device.cursor!.replace(/\d+$/, '99')]) {
      const answer = await (await device.raw([], cursor)).json();
      expect(answer).toMatchObject({ reset: true, cursor: null, more: false, spaces: [], entries: [], digests: [] });
    }
  });

  it('reads replies marked as ours, never kept by a cache, and of no use as a page', async () => {
    const device = await server.device();
    const { headers } = await device.raw([]);
    expect(headers.get('content-type')).toBe(CONTENT_TYPE);
    expect(headers.get(MARKER_HEADER)).toBe('1');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('leaves an audit trail whose chain holds', async () => {
    const device = await server.device();
    const vault = await device.openVault();
    await device.sync(device.next('append@1', appendArgs(vault)));
    const lines = await server.store.read((tx) => tx.audit.since(0, 10));
    expect(lines.map((line) => [line.day, line.act, line.actor])).toEqual([
      ['2026-11-20', 'open', device.person.id],
      ['2026-11-20', 'append', device.person.id],
    ]);
    expect(await server.store.read(firstBrokenAuditLine)).toBe(null);
  });
});

describe('a concern sent to a team', () => {
  it('reaches every member, with each one the grant sealed to them, and answers come back', async () => {
    const [lead, handler] = [await server.device(), await server.device()];
    const team = await makeTeam(
      server.store,
      [
        { person: lead.person, role: 'lead' },
        { person: handler.person, role: 'handler' },
      ],
      lead.person,
    );
    const learner = await server.device();
    const participants = [learner, lead, handler].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(learner.person.id, { team: team.id, roster: 1, participants });
    await learner.sync(learner.next('open@1', args), learner.next('append@1', appendArgs(args.space)));
    for (const member of [lead, handler]) {
      const { spaces, entries } = await member.pullAll();
      const own = participants.find((one) => one.account === member.person.id)!.grant;
      expect(spaces).toMatchObject([
        { space: args.space, owner: learner.person.id, team: team.id, roster: 1, grant: own },
      ]);
      expect(spaces[0]?.participants.toSorted()).toEqual(participants.map((one) => one.account).toSorted());
      expect(entries).toHaveLength(1);
    }
    await handler.sync(handler.next('append@1', appendArgs(args.space)));
    expect((await learner.pullAll()).entries).toHaveLength(1);
  });

  it('stops at once for a removed member, and brings everything when they come back', async () => {
    const [lead, handler] = [await server.device(), await server.device()];
    const both = [
      { person: lead.person, role: 'lead' as const },
      { person: handler.person, role: 'handler' as const },
    ];
    const team = await makeTeam(server.store, both, lead.person);
    const learner = await server.device();
    const participants = [learner, lead, handler].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(learner.person.id, { team: team.id, roster: 1, participants });
    await learner.sync(learner.next('open@1', args));
    await team.change(both.slice(0, 1), lead.person);
    await learner.sync(learner.next('append@1', appendArgs(args.space)));
    await handler.signIn();
    expect(await handler.pullAll()).toEqual({ spaces: [], entries: [], digests: [] });
    const refused = await handler.sync(handler.next('append@1', appendArgs(args.space)));
    expect(refused.outcomes[0]?.outcome).toEqual({ status: 'rejected', code: 'not_yours' });

    await team.change(both, lead.person);
    const back = await handler.pullAll();
    expect(back.spaces.map((one) => one.space)).toContain(args.space);
    expect(back.entries).toHaveLength(1);
  });

  it('leaves out a member removed since the phone sealed it, and refuses one who never was', async () => {
    const [lead, former] = [makePerson(), makePerson()];
    const team = await makeTeam(
      server.store,
      [
        { person: lead, role: 'lead' },
        { person: former, role: 'handler' },
      ],
      lead,
    );
    await team.change([{ person: lead, role: 'lead' }], lead);
    const learner = await server.device();
    const own = { account: learner.person.id, grant: grant() };
    const to = (account: string, roster = 1) => ({
      team: team.id,
      roster,
      participants: [own, { account, grant: grant() }],
    });
    const args = openArgs(learner.person.id, to(former.id));
    const { outcomes, spaces } = await learner.sync(
      learner.next('open@1', args),
      learner.next('open@1', openArgs(learner.person.id, to(id()))),
      learner.next('open@1', openArgs(learner.person.id, to(lead.id, 3))),
      learner.next('open@1', openArgs(learner.person.id, { ...to(lead.id), team: id() })),
    );
    expect(outcomes.map(({ outcome }) => ('code' in outcome ? outcome.code : outcome.status))).toEqual([
      'applied',
      'not_on_roster',
      'unknown_team',
      'unknown_team',
    ]);
    expect(spaces).toMatchObject([{ space: args.space, participants: [learner.person.id] }]);
  });

  it('does not know accounts by their devices: two receipts of one phone share nothing', async () => {
    const [first, second] = [await server.device(), await server.device()];
    expect(first.id).not.toBe(second.id);
    const linking = new Device(server.send, makePerson(), first.key);
    await expect(linking.signIn()).rejects.toThrow(/403.*forged/);
  });
});

describe('the cost of a pull', () => {
  it('follows what changed, not what there is', async () => {
    const { watchedDriver } = await import('./harness.ts');
    const watched = watchedDriver();
    const other = startServer({ driver: watched.driver });
    const device = await other.device();
    const vault = await device.openVault();
    async function costOfOneChange(): Promise<number> {
      await device.sync(device.next('append@1', appendArgs(vault)));
      await device.pullAll();
      const before = watched.seen.statements;
      await device.sync();
      return watched.seen.statements - before;
    }
    const small = await costOfOneChange();
    for (let i = 0; i < 6; i++) {
      await device.sync(...Array.from({ length: 50 }, () => device.next('append@1', appendArgs(vault))));
    }
    expect(await costOfOneChange()).toBe(small);
    await other.stop();
  });
});

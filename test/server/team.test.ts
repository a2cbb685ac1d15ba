import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignedRoster } from '#protocol/roster.ts';
import { InvitedReply, JoiningReply } from '#protocol/team.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { firstBrokenAuditLine } from '#server/store/audit-chain.ts';
import { appendArgs, type Device, grant, id, makePerson, openArgs, post, sha256, signRoster } from './device.ts';
import { codeOf, makeTeam, organisationOf, startServer, type TestServer, type TestTeam } from './harness.ts';

const BY = { account: 'A'.repeat(22), day: '2026-11-20' };
const TITLE = 'Link lecturer';
const newToken = () => id() + id().slice(0, 21);

let server: TestServer;
let lead: Device;
let handler: Device;
let guest: Device;
let team: TestTeam;
beforeEach(async () => {
  server = startServer();
  [lead, handler, guest] = [await server.device(), await server.device(), await server.device()];
  team = await makeTeam(server.store, both(), lead.person);
});
afterEach(async () => {
  expect(await server.store.read(firstBrokenAuditLine)).toBe(null);
  expect(server.log).toEqual([]);
  await server.stop();
});

const both = () => [
  { person: lead.person, role: 'lead' as const },
  { person: handler.person, role: 'handler' as const },
];
const withGuest = () => [...both(), { person: guest.person, role: 'handler' as const }];

async function ask(by: Device, act: string, body: unknown): Promise<unknown> {
  const answer = await post(server.send, `/v1/team/${act}`, body, by.token);
  const said = (await answer.json()) as { error?: { code: string } };
  return answer.ok ? said : `${answer.status} ${said.error?.code}`;
}
const invite = (by: Device, token: string, change: Record<string, unknown> = {}) =>
  ask(by, 'invite', { team: team.id, invitation: sha256(token), role: 'handler', days: 7, ...change });
const join = (by: Device, token: string, founding?: SignedRoster) =>
  ask(by, 'join', { token, title: TITLE, ...(founding ? { founding } : {}) });
const joining = async () => JoiningReply.parse(await ask(lead, 'joining', { team: team.id }));
const roster = (by: Device, signed: SignedRoster) => ask(by, 'roster', { team: team.id, signed });
const next = (members: ReturnType<typeof both>, signer = lead) =>
  signRoster(team.id, team.rosters.at(-1)!, members, signer.person);
const isMember = (one: Device) =>
  server.store.read(async (tx) => (await tx.roster.currentMembers(team.id)).includes(one.person.id));

async function invited(): Promise<string> {
  const token = newToken();
  expect(await invite(lead, token)).toEqual({});
  return token;
}

describe('an invitation', () => {
  it('brings somebody onto the team: asked with it, let in by a lead, who sees the keys that ask', async () => {
    const token = await invited();
    expect(server.dump()).not.toContain(token);
    expect(InvitedReply.parse(await ask(guest, 'invited', { token }))).toMatchObject({
      state: 'open',
      role: 'handler',
      founded: true,
      team: { id: team.id, name: 'Practice learning team' },
    });
    expect(await joining()).toMatchObject({ invitations: [{ until: '2026-11-27' }], requests: [] });
    expect(await join(guest, token)).toEqual({ state: 'waiting' });
    const { requests, invitations } = await joining();
    const asks = {
      account: guest.person.id,
      keys: guest.person.keys,
      role: 'handler',
      title: TITLE,
      day: '2026-11-20',
    };
    expect([requests, invitations]).toEqual([[asks], []]);
    expect(await roster(lead, next(withGuest()))).toEqual({ version: 2 });
    expect(await join(guest, token)).toEqual({ state: 'member' });
    expect((await joining()).requests).toEqual([]);
    const acts = (await server.store.read((tx) => tx.audit.since(0, 99))).map(({ act }) => act);
    expect(acts).toEqual(['organisation', 'roster', 'invite', 'ask-to-join', 'roster']);
  });

  it('is one person’s: of two at once one has it, and the other is told; again by the same person is harmless', async () => {
    const token = await invited();
    const rival = await server.device();
    const [first, second] = await Promise.all([join(guest, token), join(rival, token)]);
    expect([first, second].sort()).toEqual(['410 link_used', { state: 'waiting' }].sort());
    expect(await join(await server.device(), token)).toBe('410 link_used');
    const [request, ...more] = (await joining()).requests;
    expect(more).toEqual([]);
    const winner = [guest, rival].find((one) => one.person.id === request?.account)!;
    expect(await join(winner, token)).toEqual({ state: 'waiting' });
  });

  it('ends on its last day, and not before', async () => {
    const token = await invited();
    server.clock.time += 7 * 86_400_000;
    await guest.signIn();
    expect(await ask(guest, 'invited', { token })).toMatchObject({ state: 'open' });
    server.clock.time += 86_400_000;
    for (const one of [guest, lead]) await one.signIn();
    expect(await join(guest, token)).toBe('410 link_expired');
    expect(await ask(guest, 'invited', { token })).toBe('410 link_expired');
    expect((await joining()).invitations).toEqual([]);
  });

  it('can be taken back until it is used', async () => {
    const [token, used] = [await invited(), await invited()];
    const withdraw = (one: string, by = lead) => ask(by, 'withdraw', { team: team.id, invitation: sha256(one) });
    expect(await withdraw(token, handler)).toBe('403 forbidden');
    expect(await withdraw(token)).toEqual({});
    expect(await withdraw(token)).toEqual({});
    expect(await join(guest, token)).toBe('410 link_withdrawn');
    await join(guest, used);
    expect(await withdraw(used)).toBe('410 link_used');
    expect(await withdraw('no such link')).toBe('404 not_found');
  });

  it('that was made up, or shortened, opens nothing', async () => {
    expect(await join(guest, newToken())).toBe('404 not_found');
    expect(await join(guest, (await invited()).slice(0, 42))).toBe('400 bad_request');
    expect(await joining()).toMatchObject({ requests: [] });
  });

  it('is made by leads of that team only, for a while only, and only so many', async () => {
    const other = await makeTeam(server.store, [{ person: guest.person, role: 'lead' }], guest.person);
    for (const by of [handler, guest]) expect(await invite(by, newToken())).toBe('403 forbidden');
    expect(await invite(lead, newToken(), { team: other.id })).toBe('403 forbidden');
    expect(await invite(lead, newToken(), { team: id() })).toBe('404 not_found');
    for (const days of [0, 31, 1.5]) expect(await invite(lead, newToken(), { days })).toBe('400 bad_request');
    expect((await post(server.send, '/v1/team/invite', {})).status).toBe(401);
    for (let at = 0; at < 50; at++) await invited();
    expect(await invite(lead, newToken())).toBe('429 too_many');
  });

  it('made once more is the same, and its name is nobody else’s', async () => {
    const token = newToken();
    expect(await invite(lead, token)).toEqual({});
    expect(await invite(lead, token)).toEqual({});
    expect((await joining()).invitations).toHaveLength(1);
    expect(await invite(lead, token, { role: 'lead' })).toBe('410 link_used');
    const other = await makeTeam(server.store, [{ person: guest.person, role: 'lead' }], guest.person);
    expect(await invite(guest, token, { team: other.id })).toBe('410 link_used');
    await team.change([...both(), { person: guest.person, role: 'lead' as const }], lead.person);
    await guest.signIn();
    expect(await invite(guest, token)).toBe('410 link_used');
  });

  it('asks for no more people than a lead can look at', async () => {
    const token = await invited();
    await server.store.write(async (tx) => {
      for (let at = 0; at < 50; at++) {
        const account = id();
        await tx.account.enrol(account, makePerson().keys, BY.day);
        await tx.joining.put({ team: team.id, account, role: 'handler', title: TITLE, day: BY.day });
      }
    });
    expect(await join(guest, token)).toBe('429 too_many');
    expect(await ask(guest, 'invited', { token })).toMatchObject({ state: 'open' });
  });

  it('turned away leaves nothing, and the link does not work again', async () => {
    const token = await invited();
    await join(guest, token);
    const refuse = (by: Device) => ask(by, 'refuse', { team: team.id, account: guest.person.id });
    expect(await refuse(handler)).toBe('403 forbidden');
    expect(await refuse(lead)).toEqual({});
    expect(await refuse(lead)).toEqual({});
    expect(await join(guest, token)).toEqual({ state: 'refused' });
    expect((await joining()).requests).toEqual([]);
  });
});

describe('the first lead of a team', () => {
  let steward: Device;
  let empty: string;
  beforeEach(async () => {
    steward = await server.device();
    const organisation = organisationOf(id());
    empty = organisation.teams[0]!.id;
    await server.store.write(async (tx) => {
      await tx.meta.set('steward', steward.person.id);
      await putOrganisation(tx, organisation, BY);
    });
  });
  const founding = (by: Device, members = [{ person: by.person, role: 'lead' as const }]) =>
    signRoster(empty, null, members, by.person);
  const linkBy = async (by: Device, role = 'lead'): Promise<[string, unknown]> => {
    const token = newToken();
    return [token, await invite(by, token, { team: empty, role })];
  };

  it('founds it with the steward’s link, and from then on the steward has no say', async () => {
    const [token] = await linkBy(steward);
    expect(await ask(guest, 'invited', { token })).toMatchObject({ state: 'open', founded: false });
    expect(await join(guest, token, founding(guest))).toEqual({ state: 'member' });
    expect(await join(guest, token, founding(guest))).toEqual({ state: 'member' });
    expect((await linkBy(steward))[1]).toBe('403 forbidden');
    expect(await ask(steward, 'joining', { team: empty })).toBe('403 forbidden');
    expect((await linkBy(guest, 'handler'))[1]).toEqual({});
  });

  it('is invited by the steward, as a lead, and by nobody else', async () => {
    expect((await linkBy(lead))[1]).toBe('403 forbidden');
    expect((await linkBy(steward, 'handler'))[1]).toBe('403 forbidden');
  });

  it('cannot be anybody without a link, or bring others, or speak for another', async () => {
    const before = async () => server.store.read((tx) => tx.roster.latest(empty));
    expect(await ask(guest, 'roster', { team: empty, signed: founding(guest) })).toBe('403 forbidden');
    expect(await ask(steward, 'roster', { team: empty, signed: founding(steward) })).toBe('403 forbidden');
    const [token] = await linkBy(steward);
    const friend = makePerson();
    const two = [
      { person: guest.person, role: 'lead' as const },
      { person: friend, role: 'lead' as const },
    ];
    expect(await join(guest, token, founding(guest, two))).toBe('403 forbidden');
    expect(await join(guest, token, founding(lead))).toBe('403 forbidden');
    expect(await join(guest, token, { ...founding(guest), text: 'no roster' })).toBe('403 forbidden');
    expect(await join(guest, token)).toBe('409 roster_conflict');
    expect(await before()).toBe(null);
    // Nothing was half applied: the link still works.
    expect(await join(guest, token, founding(guest))).toEqual({ state: 'member' });
  });

  it('is one: whoever comes second with a link of the steward’s asks the first', async () => {
    const [[first], [second]] = [await linkBy(steward), await linkBy(steward)];
    const rival = await server.device();
    await join(guest, first, founding(guest));
    expect(await join(rival, second, founding(rival))).toBe('409 roster_conflict');
    expect(await join(rival, second)).toEqual({ state: 'waiting' });
  });
});

describe('a new version of a roster, sent by a device', () => {
  it('is taken from a lead, once', async () => {
    const signed = next(withGuest());
    expect(await roster(lead, signed)).toEqual({ version: 2 });
    expect(await roster(lead, signed)).toEqual({ version: 2 });
    expect(await isMember(guest)).toBe(true);
  });

  it.each<[string, string, () => [Device, SignedRoster]]>([
    ['a handler who signs', '403 forbidden', () => [handler, next(both(), handler)]],
    ['a handler who passes on what a lead signed', '403 forbidden', () => [handler, next(withGuest())]],
    ['a stranger', '403 forbidden', () => [guest, next(withGuest(), guest)]],
    ['a lead who signs for a handler', '403 forbidden', () => [lead, next(withGuest(), handler)]],
    ['a lead who leaves nobody to lead', '409 no_lead', () => [lead, next(both().slice(1))]],
    [
      'a lead on an older version',
      '409 roster_conflict',
      () => [lead, signRoster(team.id, null, withGuest(), lead.person)],
    ],
    [
      'a lead who brings somebody under swapped keys',
      '403 forged',
      () => {
        const swapped = { ...guest.person, keys: makePerson().keys };
        return [lead, next([...both(), { person: swapped, role: 'handler' }])];
      },
    ],
  ])('is refused from %s: %s', async (_who, code, make) => {
    const before = server.dump();
    const [by, signed] = make();
    expect(await roster(by, signed)).toBe(code);
    expect(server.dump()).toBe(before);
  });

  it('is not taken once there are as many as a phone should ever check', async () => {
    const signed = next(both());
    const members = both().map(({ person }) => person.id);
    await server.store.write((tx) => tx.roster.add(team.id, 500, signed, members));
    expect(await roster(lead, next(withGuest()))).toBe('429 too_many');
    expect(await isMember(guest)).toBe(false);
  });

  it('by two leads at once is one of them; the other looks again', async () => {
    const [mine, theirs] = [next(withGuest()), next(both().slice(0, 1))];
    const answers = await Promise.all([roster(lead, mine), roster(lead, theirs)]);
    expect(answers).toEqual([{ version: 2 }, '409 roster_conflict']);
  });

  it('ends the sessions of a member it leaves out, who hears of it at the next one', async () => {
    await roster(lead, next(both().slice(0, 1)));
    expect((await handler.raw([])).status).toBe(401);
    await handler.signIn();
    expect((await handler.sync()).teams).toEqual([]);
    expect((await lead.sync()).teams).toEqual([team.id]);
  });
});

describe('opening a concern to a member who came later', () => {
  let learner: Device;
  let space: string;
  const give = (account = guest.person.id, to = space) => ({ space: to, account, grant: grant() });
  beforeEach(async () => {
    learner = await server.device();
    const participants = [learner, lead, handler].map((one) => ({ account: one.person.id, grant: grant() }));
    const args = openArgs(learner.person.id, { team: team.id, roster: 1, participants });
    space = args.space;
    await learner.sync(learner.next('open@1', args), learner.next('append@1', appendArgs(space)));
  });

  it('brings them all of it, once, and tells the others', async () => {
    await roster(lead, next(withGuest()));
    expect((await guest.pullAll()).entries).toEqual([]);
    await lead.pullAll();
    const given = give();
    expect(await codeOf(lead, 'grant@1', given)).toBe('applied');
    expect(await codeOf(handler, 'grant@1', give())).toBe('applied');
    const pulled = await guest.pullAll();
    expect(pulled.entries).toHaveLength(1);
    expect(pulled.spaces.at(-1)).toMatchObject({ space, grant: given.grant });
    const news = (await learner.pullAll()).spaces.at(-1);
    expect(news?.participants).toContain(guest.person.id);
    const lines = await server.store.read((tx) => tx.audit.since(0, 99));
    expect(lines.filter(({ act }) => act === 'grant')).toMatchObject([
      { actor: lead.person.id, subjects: [space, guest.person.id] },
    ]);
  });

  it('is refused for people who are not on the team, and from people who are not', async () => {
    expect(await codeOf(lead, 'grant@1', give())).toBe('not_on_roster');
    await roster(lead, next(withGuest()));
    expect(await codeOf(guest, 'grant@1', give())).toBe('not_yours');
    expect(await codeOf(learner, 'grant@1', give())).toBe('not_yours');
    expect(await codeOf(lead, 'grant@1', give(guest.person.id, id()))).toBe('not_yours');
    expect(await codeOf(lead, 'grant@1', { ...give(), why: 'x' })).toBe('malformed');
    expect((await guest.pullAll()).entries).toEqual([]);
  });

  it('is refused for whoever the reporter barred', async () => {
    await roster(lead, next(withGuest()));
    const participants = [learner, lead].map((one) => ({ account: one.person.id, grant: grant() }));
    const barred = [handler.person.id, guest.person.id];
    const args = openArgs(learner.person.id, { team: team.id, roster: 2, participants, barred });
    await learner.sync(learner.next('open@1', args), learner.next('append@1', appendArgs(args.space)));
    for (const account of barred) expect(await codeOf(lead, 'grant@1', give(account, args.space))).toBe('barred');
    expect((await guest.pullAll()).entries).toEqual([]);
  });
});

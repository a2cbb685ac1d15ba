import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDraft } from '#client/db/documents.ts';
import { readUnsent } from '#client/db/exchange/unsent.ts';
import { keepHalfWritten, loadHalfWritten } from '#client/db/half-written.ts';
import { sendConcern } from '#client/db/mine/sending.ts';
import { findTeam } from '#client/db/places/directory.ts';
import { answerAsTeam, listCases } from '#client/db/team/cases.ts';
import { makePaperMember } from '#client/db/team/paper-member.ts';
import { readOwnTeams } from '#client/db/team/team.ts';
import { openToNewMembers } from '#client/db/team/team-grants.ts';
import { readInviteFragment } from '#client/db/team/team-join.ts';
import { changeTeam, joinTeam, makeInvitation, readInvitation, readJoining } from '#client/session/team.ts';
import { deriveAccount } from '#client/vault/account.ts';
import { readRecoveryCode } from '#client/vault/recovery-code.ts';
import { answered, type Draft, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { newObservation } from '#domain/concern/observation.ts';
import type { OrganisationReply } from '#protocol/directory.ts';
import type { MemberRole } from '#protocol/roster.ts';
import type { SyncReply } from '#protocol/sync.ts';
import type { Device } from '#test/scenario/device.ts';
import { person, smallWorld } from '#test/scenario/people.ts';
import { ORGANISATION, TEAM } from '#test/scenario/server-side.ts';
import { inboxLists } from '#test/support/inbox-from-scratch.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const PACK = { id: 'england', version: 1 };
let world: Awaited<ReturnType<typeof smallWorld>>;
/** What a server that lies makes of its own answers, by path. */
let lie: (path: string, body: unknown) => unknown;
beforeEach(async () => {
  world = await smallWorld();
  lie = (_path, body) => body;
  const { fetch } = world.server;
  world.server.fetch = async (url, init) => {
    const answer = await fetch(url, init);
    if (!answer.ok || answer.status === 304) return answer;
    const told = lie(url, await answer.json());
    return new Response(JSON.stringify(told), { status: answer.status, headers: answer.headers });
  };
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => world.server.fetch(url, init));
  await everyoneSyncs();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await world.end();
});

const everyoneSyncs = async (...more: Device[]) => {
  for (const one of [world.phone, world.desk, ...more]) await opened(one);
};
/** Syncs as after opening the app again. */
async function opened(device: Device): Promise<void> {
  await device.open();
  expect(await device.sync()).toBe('online');
}
const words = async ({ phone }: Device) =>
  (await listCases(phone)).map(({ conversation }) => conversation.report?.answers[WHAT_HAPPENED]).sort();
const teamOf = async ({ phone }: Device) => (await findTeam(phone, TEAM))!;
const own = async ({ phone }: Device) => (await readOwnTeams(phone)).teams[0];

const idFor = (text: string) => text.replace(/\W/g, '').padEnd(22, 'A').slice(0, 22);

async function send(text: string, barred: readonly string[] = [], mode: 'anonymous' | 'confidential' = 'anonymous') {
  const at = world.phone.phone.clock.now().toISOString();
  await sendDraft(answered(newDraft(idFor(text), at, PACK), WHAT_HAPPENED, text, at), barred, mode);
}

/** What an educator has seen, as their page sends it. */
async function observe(text: string) {
  const at = world.phone.phone.clock.now().toISOString();
  const answers = { about: 'place', kind: 'concern', [WHAT_HAPPENED]: text };
  await sendDraft(newObservation(idFor(text), at, PACK, null, answers), [], 'anonymous');
}

async function sendDraft(written: Draft, barred: readonly string[], mode: 'anonymous' | 'confidential') {
  const { phone } = world.phone;
  const { id } = written;
  await saveDraft(phone, written);
  const to = (await findTeam(phone, TEAM))!;
  const draft = (await loadDraft(phone, id))!;
  expect(await sendConcern(phone, { draft, to, mode, name: 'Robin', barred })).toMatchObject({ ok: true });
  await world.phone.sync();
}

/** From the lead's link to the lead's approval, on the newcomer's own device. */
async function letIn(newcomer: Device, role: MemberRole = 'handler', by = world.desk): Promise<void> {
  const known = await teamOf(by);
  const fingerprint = known.roster.ok ? known.roster.verified.fingerprint : null;
  const made = await makeInvitation(by.phone, { team: TEAM, role, days: 7, fingerprint });
  const link = readInviteFragment(made.ok ? made.value : '')!;
  const invited = await readInvitation(newcomer.phone, link);
  if (!invited.ok) throw new Error(invited.problem);
  expect(await joinTeam(newcomer.phone, link, invited.value, 'Link lecturer')).toEqual({ ok: true, value: 'waiting' });
  const joining = await readJoining(by.phone, TEAM);
  const [request] = joining.ok ? joining.value.requests : [];
  expect(request?.account).toBe(newcomer.account.id);
  const { account, keys, title } = request!;
  expect(await changeTeam(by.phone, known, { add: { account, keys, role, title } })).toMatchObject({ ok: true });
}

describe('somebody who joins', () => {
  test('reads what was sent before, once a member’s device has opened it to them', async () => {
    for (const text of ['Nobody came', 'Nowhere to change', 'No breaks']) await send(text);
    await opened(world.desk);
    const newcomer = await world.another(await person(4));
    await letIn(newcomer);
    await newcomer.sync();
    expect(await words(newcomer)).toEqual([]);
    await world.desk.sync();
    expect((await own(world.desk))?.opened.get(newcomer.account.id)).toEqual({ done: 3, of: 3 });
    await newcomer.sync();
    expect(await words(newcomer)).toEqual(['No breaks', 'Nobody came', 'Nowhere to change']);
    const [one] = await listCases(newcomer.phone);
    expect(await answerAsTeam(newcomer.phone, one!.space, 'I am new here.')).toEqual({ ok: true });
    await newcomer.sync();
    expect(await readUnsent(newcomer.phone)).toMatchObject({ waiting: 0, refused: 0 });
  });

  test('gets what was sent by the old list afterwards, too, from a device that was open all the time', async () => {
    await send('Before');
    await opened(world.desk);
    const newcomer = await world.another(await person(4));
    await letIn(newcomer);
    await world.desk.sync();
    for (const text of ['After', 'And after that']) {
      await send(text);
      await world.desk.sync();
    }
    await newcomer.sync();
    expect(await words(newcomer)).toEqual(['After', 'And after that', 'Before']);
    expect(await openToNewMembers(world.desk.phone, 50)).toBe(0);
  });

  test('reads observations from before as well', async () => {
    await send('Nobody came');
    await observe('Learners stood alone');
    await opened(world.desk);
    const newcomer = await world.another(await person(4));
    await letIn(newcomer);
    await world.desk.sync();
    expect((await own(world.desk))?.opened.get(newcomer.account.id)).toEqual({ done: 2, of: 2 });
    await newcomer.sync();
    expect(await words(newcomer)).toEqual(['Learners stood alone', 'Nobody came']);
    expect((await inboxLists(newcomer.phone)).map(({ form }) => form).sort()).toEqual(['concern', 'observation']);
  });

  test('is told how far it is; a device that stops half-way goes on where it was', async () => {
    for (const text of ['One', 'Two', 'Three']) await send(text);
    await opened(world.desk);
    const newcomer = await world.another(await person(4));
    await letIn(newcomer);
    expect(await openToNewMembers(world.desk.phone, 2)).toBe(2);
    await world.desk.open();
    expect((await own(world.desk))?.opened.get(newcomer.account.id)).toEqual({ done: 0, of: 3 });
    await world.desk.sync();
    expect((await own(world.desk))?.opened.get(newcomer.account.id)).toEqual({ done: 3, of: 3 });
    expect(await openToNewMembers(world.desk.phone, 50)).toBe(0);
    await opened(newcomer);
    expect(await words(newcomer)).toHaveLength(3);
  });

  test('gets the rest another time, when the signal goes while the concerns are opened to them', async () => {
    for (const letter of ['One', 'Two']) await send(letter);
    await opened(world.desk);
    const newcomer = await world.another(await person(4));
    await letIn(newcomer);
    const { fetch } = world.server;
    let rosterSeen = false;
    world.server.fetch = async (url, init) => {
      if (url.startsWith('/v1/directory/')) rosterSeen = true;
      if (url === '/v1/sync' && rosterSeen) throw new TypeError('no signal');
      return fetch(url, init);
    };
    await world.desk.open();
    expect(await world.desk.sync()).toBe('offline');
    world.server.fetch = fetch;
    await opened(world.desk);
    await opened(newcomer);
    expect(await words(newcomer)).toEqual(['One', 'Two']);
  });

  test('gets from any member’s device what the lead’s never gave', async () => {
    const handler = await world.another(await person(4));
    await letIn(handler);
    await everyoneSyncs(handler);
    await send('While two were on the team');
    await opened(handler);
    await world.server.changeTeam([await person(2), await person(4), await person(5)]);
    const newcomer = await world.another(await person(5));
    await opened(handler);
    await opened(newcomer);
    expect(await words(newcomer)).toEqual(['While two were on the team']);
  });

  test('as a lead cannot open a name that was sealed before', async () => {
    await send('Please act without my name', [], 'confidential');
    await opened(world.desk);
    const second = await world.another(await person(4));
    await letIn(second, 'lead');
    await world.desk.sync();
    await opened(second);
    const [one] = await listCases(second.phone);
    expect([one?.leads, one?.conversation.identity?.sealed[second.account.id]]).toEqual([true, undefined]);
  });

  test('is not taken for another: keys that are not the account’s are never signed', async () => {
    const [newcomer, stranger] = await Promise.all([person(4), person(5)]);
    const add = { account: newcomer.id, keys: stranger.keys, role: 'lead', title: 'Link lecturer' } as const;
    expect(await changeTeam(world.desk.phone, await teamOf(world.desk), { add })).toEqual({
      ok: false,
      problem: 'roster_forged',
    });
  });

  test('with a link to a team this device knows under another fingerprint is warned, and joins nothing', async () => {
    const known = await makeInvitation(world.desk.phone, {
      team: TEAM,
      role: 'lead',
      days: 7,
      fingerprint: 'B'.repeat(43),
    });
    const link = readInviteFragment(known.ok ? known.value : '')!;
    expect(await readInvitation(world.phone.phone, link)).toEqual({ ok: false, problem: 'roster_changed' });
  });
});

describe('whoever the reporter barred', () => {
  test('stays barred while others join, whatever the server says', async () => {
    const barred = await world.another(await person(4));
    await letIn(barred);
    await everyoneSyncs(barred);
    await send('Keep this from my assessor', [barred.account.id]);
    // A server that would have them read it claims that they came after it was sent.
    lie = (path, body) => {
      if (path !== '/v1/sync') return body;
      const reply = body as SyncReply;
      return { ...reply, spaces: reply.spaces.map((one) => (one.team ? { ...one, roster: 1 } : one)) };
    };
    await opened(world.desk);
    const newcomer = await world.another(await person(5));
    await letIn(newcomer);
    await world.desk.sync();
    await everyoneSyncs(barred, newcomer);
    expect(await words(newcomer)).toEqual(['Keep this from my assessor']);
    expect(await words(barred)).toEqual([]);
    const grants = (await world.desk.phone.critical.outbox.toArray()).filter(({ op }) => op === 'grant@1');
    expect(grants.map(({ args }) => args['account'])).toEqual([newcomer.account.id]);
  });
});

describe('somebody who leaves', () => {
  let member: Device;
  beforeEach(async () => {
    member = await world.another(await person(4));
    await letIn(member);
    await everyoneSyncs(member);
    await send('Before they left');
    await opened(member);
    const [one] = await listCases(member.phone);
    await answerAsTeam(member.phone, one!.space, 'We are looking into it.');
    await keepHalfWritten(member.phone, one!.space, 'I will ask the ward');
    await member.sync();
    await everyoneSyncs();
  });
  const remove = async () =>
    expect(await changeTeam(world.desk.phone, await teamOf(world.desk), { remove: member.account.id })).toMatchObject({
      ok: true,
    });

  test('reads nothing that follows, and their device takes off what it held and says so', async () => {
    const [one] = await listCases(member.phone);
    await saveDraft(member.phone, newDraft('m'.repeat(22), '2026-11-02T12:00:00Z', PACK));
    await remove();
    await everyoneSyncs();
    await send('After they left');
    await opened(member);
    expect(await words(member)).toEqual([]);
    expect(await loadHalfWritten(member.phone, one!.space)).toBe('');
    expect(
      await member.phone.cache.records.where('[space+seq]').between([one!.space, 0], [one!.space, 99]).count(),
    ).toBe(0);
    const left = { team: TEAM, name: 'Practice education team', organisation: 'Northbank Hospital' };
    expect((await readOwnTeams(member.phone)).left).toEqual([left]);
    expect(await loadDraft(member.phone, 'm'.repeat(22))).not.toBe(null);
    await opened(world.desk);
    expect(await words(world.desk)).toEqual(['After they left', 'Before they left']);
  });

  test('and comes back has all of it again', async () => {
    await remove();
    await opened(member);
    await letIn(member);
    await everyoneSyncs(member);
    expect(await words(member)).toEqual(['Before they left']);
  });

  test('and comes back is given what was written to them before and arrived while they were away', async () => {
    world.phone.weather.offline = true;
    await send('Written while they were on the team');
    await remove();
    world.phone.weather.offline = false;
    await everyoneSyncs(member);
    await letIn(member);
    await everyoneSyncs(member);
    expect(await words(member)).toEqual(['Before they left', 'Written while they were on the team']);
  });

  test('only by the server’s word loses nothing: a lead has to have signed it', async () => {
    const [one] = await listCases(member.phone);
    lie = (path, body) => (path === '/v1/sync' ? { ...(body as SyncReply), teams: [] } : body);
    await opened(member);
    await opened(member);
    expect(await words(member)).toEqual(['Before they left']);
    expect(await loadHalfWritten(member.phone, one!.space)).toBe('I will ask the ward');
    expect((await readOwnTeams(member.phone)).left).toEqual([]);
  });

  test('is never the last lead', async () => {
    const change = { remove: world.desk.account.id };
    expect(await changeTeam(world.desk.phone, await teamOf(world.desk), change)).toEqual({
      ok: false,
      problem: 'no_lead',
    });
    expect(await changeTeam(member.phone, await teamOf(member), { remove: member.account.id })).toEqual({
      ok: false,
      problem: 'forbidden',
    });
  });
});

describe('a code on paper', () => {
  test('brings the team back when every device is lost', async () => {
    await send('Before the fire');
    await opened(world.desk);
    const { code, member } = await makePaperMember(world.desk.phone, 'Kept on paper');
    expect(await changeTeam(world.desk.phone, await teamOf(world.desk), { add: member })).toMatchObject({ ok: true });
    await world.desk.sync();
    await opened(world.phone);
    await send('After it was made');
    const typed = await readRecoveryCode(code);
    const rescued = await world.another(await deriveAccount(typed.ok ? typed.secret : new Uint8Array(16)));
    await opened(rescued);
    expect(await words(rescued)).toEqual(['After it was made', 'Before the fire']);
    const newcomer = await world.another(await person(5));
    await letIn(newcomer, 'lead', rescued);
    await rescued.sync();
    expect(await changeTeam(rescued.phone, await teamOf(rescued), { remove: world.desk.account.id })).toMatchObject({
      ok: true,
    });
    await opened(newcomer);
    expect(await words(newcomer)).toHaveLength(2);
    await opened(world.desk);
    expect(await words(world.desk)).toEqual([]);
  });
});

describe('a list of people that was tampered with', () => {
  const problemOf = async (device: Device) => {
    const { roster } = await teamOf(device);
    return roster.ok ? null : roster.problem;
  };
  /** The server tells of another chain, under a tag of its own. */
  const tells = (chain: (real: OrganisationReply['rosters'][string]) => OrganisationReply['rosters'][string]) => {
    lie = (path, body) => {
      if (path !== `/v1/directory/${ORGANISATION}`) return body;
      const reply = body as OrganisationReply;
      return { ...reply, rosters: { [TEAM]: chain(reply.rosters[TEAM]!) } };
    };
  };

  test('is refused when it is older than what this phone has seen, and nothing goes to it', async () => {
    await world.changeTeam();
    await everyoneSyncs();
    tells((real) => real.slice(0, 1));
    await world.changeTeam();
    await everyoneSyncs();
    expect(await problemOf(world.phone)).toBe('roster_rolled_back');
    expect((await readOwnTeams(world.desk.phone)).troubled.map(({ problem }) => problem)).toEqual([
      'roster_rolled_back',
    ]);
    tells((real) => real);
    await world.changeTeam();
    await everyoneSyncs();
    expect(await problemOf(world.phone)).toBe(null);
  });

  test('is refused when it says something else where this phone has seen a version', async () => {
    await world.changeTeam();
    await everyoneSyncs();
    // The same lead signs another version 2, as a host with a lead’s device might have them do.
    const other = await smallWorld();
    await other.server.changeTeam([await person(2), await person(7)]);
    const forked = await other.server.store().read((tx) => tx.roster.chain(TEAM));
    await other.end();
    tells((chain) => [chain[0]!, ...forked.slice(1)]);
    await world.changeTeam();
    await everyoneSyncs();
    expect(await problemOf(world.phone)).toBe('roster_forked');
  });

  test('is refused when it begins anew, or is empty', async () => {
    tells(() => []);
    await world.changeTeam();
    await everyoneSyncs();
    expect(await problemOf(world.phone)).toBe('roster_rolled_back');
  });
});

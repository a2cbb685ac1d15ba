import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryReply, OrganisationReply } from '#protocol/directory.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import { addRoster } from '#server/directory/add-roster.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { id, makePerson, type Person, signRoster } from './device.ts';
import { makeTeam, organisationOf, startServer, type TestServer, type TestTeam } from './harness.ts';

const BY = { account: 'A'.repeat(22), day: '2026-11-20' };

let server: TestServer;
let lead: Person;
let handler: Person;
let team: TestTeam;
beforeEach(async () => {
  server = startServer();
  lead = makePerson();
  handler = makePerson();
  team = await makeTeam(server.store, both(), lead);
});
afterEach(() => server.stop());

function both() {
  return [
    { person: lead, role: 'lead' as const },
    { person: handler, role: 'handler' as const },
  ];
}
const last = () => team.rosters.at(-1)!;
const add = (signed: unknown, to = team.id) => server.store.write((tx) => addRoster(tx, to, signed, BY));

describe('a new version of a roster', () => {
  it('is taken when a lead of the version before signed it', async () => {
    const next = signRoster(team.id, last(), both().slice(0, 1), lead);
    expect(await add(next)).toEqual({ added: true, version: 2, wake: [] });
    expect(await server.store.read((tx) => tx.roster.currentMembers(team.id))).toEqual([lead.id]);
  });

  const tampered = (signed: SignedRoster, change: Partial<SignedRoster>) => ({ ...signed, ...change });
  const cases: [string, string, () => unknown][] = [
    ['rolled back to an older number', 'wrong_version', () => signRoster(team.id, null, both(), lead)],
    ['skipping a number', 'wrong_version', () => signRoster(team.id, last(), both(), lead, { version: 3 })],
    [
      'forked from another history',
      'wrong_previous',
      () => signRoster(team.id, last(), both(), lead, { previous: 'B'.repeat(43) }),
    ],
    ['without what came before', 'wrong_previous', () => signRoster(team.id, last(), both(), lead, { previous: null })],
    ['of another team', 'wrong_team', () => signRoster(id(), last(), both(), lead)],
    ['signed by a member who is no lead', 'wrong_signer', () => signRoster(team.id, last(), both(), handler)],
    [
      'signed by a lead it brings itself',
      'wrong_signer',
      () => {
        const intruder = makePerson();
        return signRoster(team.id, last(), [...both(), { person: intruder, role: 'lead' }], intruder);
      },
    ],
    [
      'with a signature by someone else under the lead’s name',
      'forged',
      () => tampered(signRoster(team.id, last(), both(), handler), { signer: lead.id }),
    ],
    [
      'changed after it was signed',
      'forged',
      () => {
        const signed = signRoster(team.id, last(), both(), lead);
        return tampered(signed, { text: signed.text.replace('facilitator', 'Facilitator') });
      },
    ],
    [
      'with a member’s keys swapped',
      'swapped_keys',
      () => {
        const swapped = { ...handler, keys: makePerson().keys };
        return signRoster(team.id, last(), [both()[0]!, { person: swapped, role: 'handler' }], lead);
      },
    ],
    ['with a member twice', 'duplicate_member', () => signRoster(team.id, last(), [...both(), both()[1]!], lead)],
    ['without a lead', 'no_lead', () => signRoster(team.id, last(), both().slice(1), lead)],
    ['with a field we do not know', 'malformed', () => signRoster(team.id, last(), both(), lead, { admin: true })],
    ['that is no JSON', 'malformed', () => tampered(last(), { text: '{' })],
    ['that is nothing', 'malformed', () => null],
  ];
  it.each(cases)('%s is refused: %s', async (_what, reason, make) => {
    const before = server.dump();
    expect(await add(make())).toEqual({ added: false, reason });
    expect(server.dump()).toBe(before);
  });

  it('is refused for a team that no organisation has', async () => {
    const lone = id();
    expect(await add(signRoster(lone, null, both(), lead), lone)).toEqual({ added: false, reason: 'unknown_team' });
  });
});

describe('the directory', () => {
  const get = (path: string, tag?: string) => server.send(path, { headers: tag ? { 'if-none-match': tag } : {} });

  it('lists organisations, and gives each with the whole chain of its rosters', async () => {
    await team.change(both().slice(0, 1), lead);
    const list = DirectoryReply.parse(await (await get('/v1/directory')).json());
    expect(list.organisations).toMatchObject([{ id: team.organisation, name: 'North College', version: 3 }]);
    const one = OrganisationReply.parse(await (await get(`/v1/directory/${team.organisation}`)).json());
    expect(one.version).toBe(3);
    expect(one.rosters[team.id]).toEqual(team.rosters);
  });

  it('answers 304 until something changes', async () => {
    for (const path of ['/v1/directory', `/v1/directory/${team.organisation}`]) {
      const tag = (await get(path)).headers.get('etag')!;
      const same = await get(path, `W/${tag}, "other"`);
      expect([same.status, same.headers.get('cache-control'), same.headers.get('stepwise-protocol')]).toEqual([
        304,
        'no-cache',
        '1',
      ]);
      expect(await same.text()).toBe('');
      await team.change(both(), lead);
      expect((await get(path, tag)).status).toBe(200);
    }
  });

  it('keeps the version of an organisation put again unchanged', async () => {
    const organisation = organisationOf(id());
    const put = (change = {}) => server.store.write((tx) => putOrganisation(tx, { ...organisation, ...change }, BY));
    expect(await put()).toEqual({ put: true, version: 1 });
    expect(await put()).toEqual({ put: true, version: 1 });
    expect(await put({ name: 'South College' })).toEqual({ put: true, version: 2 });
    expect(await put({ region: id() })).toEqual({ put: false, reason: 'unknown_region' });
    expect(await put({ sites: [] })).toEqual({ put: false, reason: 'unknown_site' });
    expect(await put({ name: '' })).toEqual({ put: false, reason: 'malformed' });
  });

  it('does not let one organisation take another’s team, or lose one that has members', async () => {
    const take = organisationOf(team.id);
    expect(await server.store.write((tx) => putOrganisation(tx, take, BY))).toEqual({
      put: false,
      reason: 'team_elsewhere',
    });
    const lose = { ...organisationOf(id(), team.organisation), teams: [] };
    expect(await server.store.write((tx) => putOrganisation(tx, lose, BY))).toEqual({
      put: false,
      reason: 'team_lost',
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryReply, OrganisationReply, PlacementsReply, type WrongContact } from '#protocol/directory.ts';
import { LIMITS } from '#protocol/limits.ts';
import { PlaceCodeReply, placeCode } from '#protocol/place-code.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import { addRoster } from '#server/directory/add-roster.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { id, makePerson, type Person, post, signRoster } from './device.ts';
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
    expect(await add(next)).toEqual({ added: true, version: 2, wake: [lead.id, handler.id].sort() });
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
    expect(list.organisations).toMatchObject([
      { id: team.organisation, name: 'North College', version: 3, teams: [team.id] },
    ]);
    const one = OrganisationReply.parse(await (await get(`/v1/directory/${team.organisation}`)).json());
    expect(one.version).toBe(3);
    expect(one.rosters[team.id]).toEqual(team.rosters);
  });

  it('answers 304 until something changes', async () => {
    for (const path of ['/v1/directory', `/v1/directory/${team.organisation}`, '/v1/directory/placements/all']) {
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
    expect(await put({ region: team.organisation })).toEqual({ put: false, reason: 'unknown_region' });
    expect(await put({ kind: 'region' })).toEqual({ put: false, reason: 'kind_changed' });
    const twice = { id: id(), name: 'Site' };
    expect(await put({ sites: [twice, twice], placements: [] })).toEqual({ put: false, reason: 'twice' });
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

describe('what can be chosen in a region', () => {
  const at = (region: string) => server.send(`/v1/directory/placements/${region}`);
  const put = (organisation: unknown) => server.store.write((tx) => putOrganisation(tx, organisation, BY));

  /** A region with that many placements, ten to a site and two hundred to an organisation. */
  async function makeRegion(count: number): Promise<string> {
    const region = id();
    const empty = { sites: [], placements: [], teams: [], contacts: [] };
    await put({ ...empty, id: region, kind: 'region', name: 'North', region: null });
    await put({ ...empty, id: id(), kind: 'education', name: 'Dale University', region });
    for (let made = 0; made < count; made += 200) {
      const sites = Array.from({ length: 20 }, (_, site) => ({ id: id(), name: `Site ${site}` }));
      const placements = Array.from({ length: Math.min(200, count - made) }, (_, at) => {
        const ward = { id: id(), site: sites[at % 20]!.id, name: `Ward ${at}, older people` };
        return at % 4 === 0 ? { ...ward, programme: 'Adult nursing' } : ward;
      });
      await put({ ...empty, id: id(), kind: 'placement', name: `Trust ${made}`, region, sites, placements });
    }
    return region;
  }

  it('is small: 5,000 placements with their sites and programmes in under 400 kB', async () => {
    const region = await makeRegion(5000);
    const text = await (await at(region)).text();
    expect(text.length).toBeLessThan(400_000);
    const { organisations } = PlacementsReply.parse(JSON.parse(text));
    expect(organisations.flatMap(({ placements }) => placements)).toHaveLength(5000);
    const [first] = organisations;
    const [, site, name, programme] = first!.placements[4]!;
    expect([first!.sites[site]![1], name, programme]).toEqual(['Site 4', 'Ward 4, older people', 'Adult nursing']);
  });

  it('is what belongs to the region and nothing else; everything where there are no regions', async () => {
    const [north, south] = [await makeRegion(1), await makeRegion(1)];
    const names = async (region: string) => {
      const { organisations } = PlacementsReply.parse(await (await at(region)).json());
      return organisations.map(({ name }) => name);
    };
    expect(await names(north)).toEqual(['Trust 0']);
    expect(await names(south)).toEqual(['Trust 0']);
    expect(await names('all')).toEqual(['Trust 0', 'Trust 0']);
  });

  it.each(['nowhere', 'A'.repeat(22), '%00'])('is not there for a region called %s', async (region) => {
    expect((await at(region)).status).toBe(404);
    expect((await at(team.organisation)).status).toBe(404);
  });
});

describe('the short code of a placement', () => {
  const by = (code: string) => server.send(`/v1/directory/code/${code}`);
  const put = (organisation: unknown) => server.store.write((tx) => putOrganisation(tx, organisation, BY));
  const withPlacements = (ids: readonly string[]) => {
    const one = organisationOf(id());
    return { ...one, placements: ids.map((ward) => ({ id: ward, site: one.sites[0]!.id, name: 'Ward' })) };
  };

  it('leads to it, however it is typed, as soon as it is in the directory', async () => {
    const ward = id();
    const place = withPlacements([ward]);
    expect((await by(placeCode(ward))).status).toBe(404);
    await put(place);
    for (const typed of [placeCode(ward), placeCode(ward).toLowerCase().replace('-', '')]) {
      const found = PlaceCodeReply.parse(await (await by(typed)).json());
      expect(found).toEqual({ organisation: place.id, placement: ward });
    }
    await put({ ...place, placements: [] });
    expect((await by(placeCode(ward))).status).toBe(404);
  });

  it('leads nowhere when two placements share it', async () => {
    const [first, second] = [`${'A'.repeat(17)}36557`, `${'A'.repeat(16)}172287`] as [string, string];
    expect(placeCode(first)).toBe(placeCode(second));
    await put(withPlacements([first]));
    expect((await by(placeCode(first))).status).toBe(200);
    await put(withPlacements([second]));
    expect((await by(placeCode(first))).status).toBe(404);
  });

  it.each(['K7QM-2F9X', 'UUUU-UUUU', '%00', '..%2f..', 'K'.repeat(9000), '__proto__'])(
    'is not found when it is %s',
    async (code) => {
      const reply = await by(code);
      expect([reply.status, await reply.json()]).toEqual([404, { error: { code: 'not_found' } }]);
    },
  );
});

describe('telling that a contact is wrong', () => {
  const contact = { id: id(), step: 'provider', role: 'Link tutor', phone: '01632 960001', lastChecked: '2026-10-03' };
  let place: string;
  beforeEach(async () => {
    const organisation = { ...organisationOf(id()), contacts: [contact] };
    place = organisation.id;
    await server.store.write((tx) => putOrganisation(tx, organisation, BY));
  });
  const tell = (change: Partial<Record<keyof WrongContact, unknown>> = {}) =>
    post(server.send, '/v1/directory/wrong', { organisation: place, contact: contact.id, what: 'number', ...change });
  const notes = () => server.store.read((tx) => tx.contactNote.list());

  it('is kept for the steward with its day, and nothing that says who told it', async () => {
    expect((await tell({ what: 'other', text: 'Rings and rings.' })).status).toBe(200);
    expect((await tell()).status).toBe(200);
    const note = { organisation: place, contact: contact.id, day: '2026-11-20' };
    expect(await notes()).toEqual([
      { n: 1, ...note, what: 'other', text: 'Rings and rings.' },
      { n: 2, ...note, what: 'number' },
    ]);
    expect(server.dump()).not.toContain('2026-11-20T');
    expect(server.log).toEqual([]);
  });

  it.each<[string, number, Record<string, unknown>]>([
    ['a contact that is not there', 404, { contact: id() }],
    ['another organisation’s contact', 404, { organisation: id() }],
    ['a flaw nobody knows', 400, { what: 'rude' }],
    ['too many words', 400, { text: 'x'.repeat(LIMITS.wrongContactText + 1) }],
    ['a name beside it', 400, { account: id() }],
  ])('with %s it is refused, and nothing is kept', async (_what, status, change) => {
    expect((await tell(change)).status).toBe(status);
    expect(await notes()).toEqual([]);
  });

  it('is taken a few times a day for one contact, and again the next day', async () => {
    for (let at = 0; at < LIMITS.wrongContactPerDay; at++) expect((await tell()).status).toBe(200);
    expect((await tell()).status).toBe(429);
    server.clock.time += 86_400_000;
    expect((await tell()).status).toBe(200);
  });

  it('never fills the disk', async () => {
    const note = { organisation: place, what: 'gone', day: '2026-11-01' } as const;
    await server.store.write(async (tx) => {
      for (let at = 0; at < LIMITS.wrongContactsKept; at++) await tx.contactNote.add({ ...note, contact: id() });
    });
    expect((await tell()).status).toBe(429);
  });
});

describe('a round of syncing', () => {
  it('tells an account which teams it is on now, and a stranger none', async () => {
    const [member, stranger] = [await server.device(handler), await server.device()];
    expect((await member.sync()).teams).toEqual([team.id]);
    expect((await stranger.sync()).teams).toEqual([]);
    await team.change(both().slice(0, 1), lead);
    expect((await member.raw([])).status).toBe(401);
    await member.signIn();
    expect((await member.sync()).teams).toEqual([]);
  });
});

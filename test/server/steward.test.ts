import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeploymentReply } from '#protocol/deployment.ts';
import { DirectoryReply, type Organisation } from '#protocol/directory.ts';
import { LIMITS } from '#protocol/limits.ts';
import { StewardReply } from '#protocol/steward.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import { blueLogo, movingPng, pictures, pngOf } from '#test/support/pictures.ts';
import { appendArgs, type Device, grant, id, makePerson, openArgs, type Person, post } from './device.ts';
import { contentOf, makeTeam, organisationOf, startServer, type TestServer, type TestTeam } from './harness.ts';

let server: TestServer;
let steward: Device;
let handler: Person;
let team: TestTeam;
beforeEach(async () => {
  server = startServer();
  steward = await server.device();
  await server.store.write((tx) => tx.meta.set('steward', steward.person.id));
  const lead = makePerson();
  handler = makePerson();
  team = await makeTeam(
    server.store,
    [
      { person: lead, role: 'lead' },
      { person: handler, role: 'handler' },
    ],
    lead,
  );
});
afterEach(() => server.stop());

const doing = async (act: string, body: unknown, by: Device = steward) =>
  (await post(server.send, `/v1/steward/${act}`, body, by.token)).json() as Promise<Record<string, unknown>>;
const desk = async () =>
  StewardReply.parse(
    await (await server.send('/v1/steward', { headers: { authorization: `Bearer ${steward.token}` } })).json(),
  );
const put = (organisation: Organisation, base = 0) => doing('import', { organisations: [{ base, organisation }] });
const region = (): Organisation => ({
  id: id(),
  kind: 'region',
  name: 'North',
  region: null,
  sites: [],
  placements: [],
  teams: [],
  contacts: [],
});

const ACTS: [string, string, unknown][] = [
  ['GET', '/v1/steward', null],
  ['POST', '/v1/steward/import', { organisations: [{ base: 0, organisation: organisationOf('T'.repeat(22)) }] }],
  ['POST', '/v1/steward/remove', { organisation: 'A'.repeat(22) }],
  ['POST', '/v1/steward/notes-done', { notes: [1] }],
  ['POST', '/v1/steward/deployment', { base: 0, deployment: {} }],
];

describe('only the steward', () => {
  it.each(ACTS)(
    '%s %s is refused to a handler, a learner and a stranger, and changes nothing',
    async (method, path, body) => {
      const ask = async (token?: string) => {
        const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
        const answer =
          method === 'GET' ? await server.send(path, { headers }) : await post(server.send, path, body, token);
        return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
      };
      const [member, learner] = [await server.device(handler), await server.device()];
      const before = contentOf(server);
      expect(await ask(member.token)).toEqual([403, 'forbidden']);
      expect(await ask(learner.token)).toEqual([403, 'forbidden']);
      expect(await ask()).toEqual([401, 'session_required']);
      expect(contentOf(server)).toBe(before);
    },
  );

  it('is told so when syncing, and nobody else is', async () => {
    expect((await steward.sync()).steward).toBe(true);
    expect((await (await server.device(handler)).sync()).steward).toBe(false);
  });

  it('never gets a concern: what a team was sent is in nothing the steward can ask for', async () => {
    const learner = await server.device();
    const participants = [learner.person.id, handler.id].map((account) => ({ account, grant: grant() }));
    const args = openArgs(learner.person.id, { team: team.id, roster: 1, participants });
    await learner.sync(learner.next('open@1', args as unknown as Record<string, unknown>));
    const report = appendArgs(args.space);
    await learner.sync(learner.next('append@1', report));
    expect(await (await server.device(handler)).sync()).toMatchObject({ spaces: [{ space: args.space }] });
    const seen = JSON.stringify([await steward.sync(), await desk()]);
    for (const secret of [args.space, report.key, learner.person.id]) expect(seen).not.toContain(secret);
    expect(await server.store.read((tx) => tx.participant.mayRead(args.space, steward.person.id))).toBe(false);
  });
});

describe('importing organisations', () => {
  it('puts them with their versions, and phones hear of it', async () => {
    const north = region();
    const college = { ...organisationOf(id()), region: north.id };
    const both = { organisations: [north, college].map((organisation) => ({ base: 0, organisation })) };
    expect(await doing('import', both)).toEqual({ done: true });
    const { organisations, founded } = await desk();
    expect(organisations.filter(({ version }) => version === 1).map((one) => one.organisation.id)).toContain(
      college.id,
    );
    expect(founded).toEqual([team.id]);
    const listed = DirectoryReply.parse(await (await server.send('/v1/directory')).json());
    expect(listed.organisations).toHaveLength(3);
    expect(await server.store.read((tx) => tx.audit.since(0, 9))).toMatchObject([
      {},
      {},
      { act: 'organisation', actor: steward.person.id, subjects: [north.id, '1'] },
      { act: 'organisation', actor: steward.person.id, subjects: [college.id, '1'] },
    ]);
  });

  it('keeps nothing of a batch when one in the middle cannot be put', async () => {
    const good = () => organisationOf(id());
    const cases: [Organisation, string][] = [
      [{ ...good(), region: id() }, 'unknown_region'],
      [{ ...good(), sites: [] }, 'unknown_site'],
      [organisationOf(team.id), 'team_elsewhere'],
      [{ ...organisationOf(id(), team.organisation) }, 'changed_meanwhile'],
    ];
    for (const [bad, reason] of cases) {
      const before = contentOf(server);
      const organisations = [good(), bad, good()].map((organisation) => ({ base: 0, organisation }));
      expect(await doing('import', { organisations })).toEqual({ done: false, reason, organisation: bad.id });
      expect(contentOf(server)).toBe(before);
    }
  });

  it('keeps nothing of a batch when the disk fails in the middle', async () => {
    const failing = startServer({
      around: (store) => ({
        ...store,
        write: (job) =>
          store.write((tx) => {
            let puts = 0;
            const organisation = {
              ...tx.organisation,
              put: async (...args: Parameters<typeof tx.organisation.put>) => {
                puts += 1;
                if (puts === 2) throw new TypeError('a bug');
                return tx.organisation.put(...args);
              },
            };
            return job({ ...tx, organisation });
          }),
      }),
    });
    const device = await failing.device();
    await failing.store.write((tx) => tx.meta.set('steward', device.person.id));
    const before = contentOf(failing);
    const organisations = [1, 2, 3].map(() => ({ base: 0, organisation: organisationOf(id()) }));
    const answer = await post(failing.send, '/v1/steward/import', { organisations }, device.token);
    expect(answer.status).toBe(500);
    expect(contentOf(failing)).toBe(before);
    await failing.stop();
  });

  it('does not overwrite what somebody changed after the steward looked', async () => {
    const college = organisationOf(id());
    expect(await put(college)).toEqual({ done: true });
    expect(await put({ ...college, name: 'First' }, 1)).toEqual({ done: true });
    expect(await put({ ...college, name: 'Second' }, 1)).toMatchObject({ done: false, reason: 'changed_meanwhile' });
    expect(await put({ ...college, name: 'Second' })).toMatchObject({ done: false, reason: 'changed_meanwhile' });
  });

  it.each<[string, number, unknown]>([
    ['nothing in it', 400, { organisations: [] }],
    [
      'too many in it',
      400,
      { organisations: Array(LIMITS.organisationsPerImport + 1).fill({ base: 0, organisation: region() }) },
    ],
    [
      'a name of 121 letters',
      400,
      { organisations: [{ base: 0, organisation: { ...region(), name: 'n'.repeat(121) } }] },
    ],
    [
      'a step that is none',
      400,
      {
        organisations: [
          {
            base: 0,
            organisation: { ...region(), teams: [{ id: id(), step: 'court', name: 'T', promiseDays: null }] },
          },
        ],
      },
    ],
    ['more than a request may hold', 413, { organisations: 'x'.repeat(LIMITS.requestBytes) }],
  ])('with %s is refused, and changes nothing', async (_what, status, body) => {
    const before = contentOf(server);
    expect((await post(server.send, '/v1/steward/import', body, steward.token)).status).toBe(status);
    expect(contentOf(server)).toBe(before);
  });
});

describe('removing an organisation', () => {
  it('goes when nothing depends on it, with what was told of its contacts', async () => {
    const contact = { id: id(), step: 'provider' as const, role: 'Tutor', lastChecked: '2026-10-03' };
    const college = { ...organisationOf(id()), contacts: [contact] };
    await put(college);
    await post(server.send, '/v1/directory/wrong', { organisation: college.id, contact: contact.id, what: 'gone' });
    expect((await desk()).notes).toHaveLength(1);
    expect(await doing('remove', { organisation: college.id })).toEqual({ done: true });
    const { organisations, notes } = await desk();
    expect([organisations.map((one) => one.organisation.id), notes]).toEqual([[team.organisation], []]);
    expect((await server.send(`/v1/directory/${college.id}`)).status).toBe(404);
  });

  it('does not go while people are on its team, organisations are in its region, or it is not there', async () => {
    const north = region();
    await put(north);
    await put({ ...organisationOf(id()), region: north.id });
    const before = contentOf(server);
    const remove = (organisation: string) => doing('remove', { organisation });
    expect(await remove(team.organisation)).toMatchObject({ done: false, reason: 'has_members' });
    expect(await remove(north.id)).toMatchObject({ done: false, reason: 'has_organisations' });
    expect(await remove(id())).toMatchObject({ done: false, reason: 'not_there' });
    expect(contentOf(server)).toBe(before);
  });
});

describe('what was told of wrong contacts', () => {
  it('reaches the steward, and goes when it is dealt with', async () => {
    const contact = { id: id(), step: 'provider' as const, role: 'Tutor', lastChecked: '2026-10-03' };
    const college = { ...organisationOf(id()), contacts: [contact] };
    await server.store.write((tx) => putOrganisation(tx, college, { account: 'A'.repeat(22), day: '2026-11-20' }));
    const wrong = { organisation: college.id, contact: contact.id };
    await post(server.send, '/v1/directory/wrong', { ...wrong, what: 'number' });
    await post(server.send, '/v1/directory/wrong', { ...wrong, what: 'other', text: 'It rings.' });
    const [first, second] = (await desk()).notes;
    expect(first).toEqual({ n: 1, ...wrong, what: 'number', day: '2026-11-20' });
    expect(await doing('notes-done', { notes: [first!.n] })).toEqual({ done: true });
    expect((await desk()).notes).toEqual([second]);
  });
});

describe('what a steward says about the deployment', () => {
  const tooHeavy = Buffer.concat([Buffer.from(pictures.png, 'base64'), Buffer.alloc(20_000)]).toString('base64');
  const settings = {
    name: 'Northshire learners',
    welcome: 'Ask for the education team on any ward.',
    links: [{ title: 'Our policy', url: 'https://trust.example/speak-up' }],
    leave: 'https://weather.example/',
    roles: [{ step: 'placement', professions: ['nursing'], title: 'Link nurse', what: 'Comes on Tuesdays.' }],
    matrix: null,
    retention: [{ name: 'Closed concerns', months: 36 }],
  };
  const read = async (tag?: string) => server.send('/v1/deployment', tag ? { headers: { 'if-none-match': tag } } : {});
  const say = (deployment: unknown, base = 0) => doing('deployment', { base, deployment });

  it('is public, versioned, and costs a phone nothing while it is unchanged', async () => {
    const untouched = DeploymentReply.parse(await (await read()).json());
    expect(untouched).toMatchObject({ version: 0, deployment: { links: [], matrix: null } });
    expect(await say(settings)).toEqual({ done: true });
    const answer = await read();
    expect(await answer.json()).toEqual({ version: 1, deployment: settings });
    expect((await read(answer.headers.get('etag')!)).status).toBe(304);
    expect(await (await server.send('/v1/directory')).json()).toMatchObject({ deployment: 1 });
    expect(await (await server.send('/v1/hello')).json()).toMatchObject({ name: 'Northshire learners' });
    expect(await say({ ...settings, name: 'Other' })).toMatchObject({ done: false, reason: 'changed_meanwhile' });
    expect(await say({ ...settings, links: [] }, 1)).toEqual({ done: true });
    expect((await read(answer.headers.get('etag')!)).status).toBe(200);
  });

  it('has a logo, for as long as the steward wants one', async () => {
    expect(await say({ ...settings, logo: blueLogo })).toEqual({ done: true });
    expect(await (await read()).json()).toEqual({ version: 1, deployment: { ...settings, logo: blueLogo } });
    expect(await say(settings, 1)).toEqual({ done: true });
    expect(await (await read()).json()).toEqual({ version: 2, deployment: settings });
  });

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64');
  it.each<[string, object]>([
    ['a logo that is an SVG', { logo: { ...blueLogo, type: 'svg+xml', data: svg } }],
    ['an SVG that is said to be a PNG', { logo: { ...blueLogo, data: svg } }],
    ['a JPEG that is said to be a PNG', { logo: { ...blueLogo, data: pictures.jpeg } }],
    ['a logo that is larger than it says', { logo: { ...blueLogo, data: pngOf(400, 200) } }],
    ['a logo that moves', { logo: { ...blueLogo, data: movingPng() } }],
    ['a logo too wide', { logo: { ...blueLogo, data: pngOf(401, 20), width: 401 } }],
    ['a logo too high', { logo: { ...blueLogo, data: pngOf(40, 201), height: 201 } }],
    ['a logo of too many bytes', { logo: { ...blueLogo, data: tooHeavy } }],
    ['a logo that is an address', { logo: { ...blueLogo, data: 'https://elsewhere.example/logo.png' } }],
    ['a logo in half of base64', { logo: { ...blueLogo, data: blueLogo.data.slice(0, -1) } }],
    ['a logo without words for it', { logo: { ...blueLogo, alt: '' } }],
    ['a link that is not https', { links: [{ title: 'Policy', url: 'http://trust.example/a' }] }],
    ['a link that runs something', { links: [{ title: 'Policy', url: 'javascript:alert(1)' }] }],
    ['a link with a name and password', { links: [{ title: 'Policy', url: 'https://bank.example@evil.example/a' }] }],
    [
      'a matrix of four',
      {
        matrix: {
          likelihood: Array(4).fill({ label: 'A', words: '' }),
          impact: Array(5).fill({ label: 'A', words: '' }),
        },
      },
    ],
    ['a class kept for no time', { retention: [{ name: 'Closed', months: 0 }] }],
    ['no name', { name: '' }],
    ['more than it knows', { admin: true }],
  ])('is refused with %s', async (_what, change) => {
    const before = contentOf(server);
    const answer = await post(
      server.send,
      '/v1/steward/deployment',
      { base: 0, deployment: { ...settings, ...change } },
      steward.token,
    );
    expect(answer.status).toBe(400);
    expect(contentOf(server)).toBe(before);
  });
});

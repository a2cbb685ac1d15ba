import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';
import { makePushBrowser } from '#test/support/push-browser.ts';
import {
  appendArgs,
  grant,
  id,
  mutation,
  openArgs,
  putArgs,
  sealedBody,
  seeded,
  sha256,
  signRoster,
} from './device.ts';
import { makeTeam, organisationOf, startServer } from './harness.ts';

const ODD: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  'A',
  'A'.repeat(22),
  'A'.repeat(43),
  'A'.repeat(87),
  'x'.repeat(70_000),
  '\u0000',
  '\ud800',
  '🦆',
  "'; DROP TABLE account; --",
  '../../etc/passwd',
  [],
  {},
  [[[[[[]]]]]],
  { toString: 1, constructor: { prototype: {} } },
];

const DEPLOYMENT = {
  name: 'Here',
  welcome: '',
  links: [{ title: 'Policy', url: 'https://trust.example/policy' }],
  leave: null,
  roles: [{ step: 'placement', professions: [], title: 'Tutor', what: 'Helps.' }],
  matrix: null,
  retention: [{ name: 'Closed', months: 24 }],
};

const MAILBOX = { address: 'team@hospital.example', often: 'daily', hour: 9, quiet: { from: 18, to: 8 } };

type Walk = ReturnType<typeof seeded>;

/** Changes one thing somewhere in a value: replaces, removes, adds, repeats. */
function mutate(value: unknown, walk: Walk): unknown {
  if (value === null || typeof value !== 'object' || walk.next() < 0.15) return walk.pick(ODD);
  if (Array.isArray(value)) {
    if (value.length === 0 || walk.next() < 0.3) return [...value, walk.pick(ODD), ...value];
    const at = walk.below(value.length);
    return value.map((item, index) => (index === at ? mutate(item, walk) : item));
  }
  const keys = Object.keys(value);
  const key = walk.pick(keys) ?? 'x';
  const copy = { ...value } as Record<string, unknown>;
  const choice = walk.next();
  if (choice < 0.1) delete copy[key];
  else if (choice < 0.2) copy[walk.pick(['__proto__', 'constructor', 'admin', '', 'toString'])] = walk.pick(ODD);
  else copy[key] = mutate(copy[key], walk);
  return copy;
}

function garble(text: string, walk: Walk): string {
  const at = walk.below(text.length);
  return walk.pick([
    text.slice(0, at),
    text.slice(0, at) + String.fromCharCode(walk.below(65_536)) + text.slice(at + 1),
    text + text,
    `\ufeff${text}`,
  ]);
}

export interface FuzzResult {
  count: number;
  /** How often each status was answered: only a spread shows that the payloads reach anything. */
  statuses: Record<string, number>;
  /** Payloads answered by a failure of ours, or not in our own shape. */
  failures: string[];
  pass: boolean;
}

/** Sends broken and half-broken messages to every address of an app in this process. */
export async function runFuzz({ count, seed }: { count: number; seed: string }): Promise<FuzzResult> {
  const server = startServer({ demo: { people: [] } });
  const walk = seeded(seed);
  const device = await server.device();
  const vault = await device.openVault();
  const members = [{ person: device.person, role: 'lead' as const }];
  const team = await makeTeam(server.store, members, device.person);
  // The steward's addresses are tried as the steward, or nothing would get behind the door.
  await server.store.write((tx) => tx.meta.set('steward', device.person.id));
  const known = appendArgs(vault);
  const templates: [string, string, () => unknown][] = [
    [
      'POST',
      '/v1/sync',
      () => ({ protocol: 1, push: [mutation(device.last + 1, 'append@1', known)], cursor: device.cursor }),
    ],
    [
      'POST',
      '/v1/sync',
      () => ({ protocol: 1, push: [mutation(device.last + 1, 'put@1', putArgs(vault, known.key, 0))], cursor: null }),
    ],
    [
      'POST',
      '/v1/sync',
      () => ({ protocol: 1, push: [mutation(device.last + 1, 'open@1', openArgs(device.person.id))], cursor: null }),
    ],
    [
      'POST',
      '/v1/sync',
      () => ({
        protocol: 1,
        push: [mutation(device.last + 1, 'grant@1', { space: vault, account: device.person.id, grant: grant() })],
        cursor: null,
      }),
    ],
    [
      'POST',
      '/v1/sync',
      () => ({
        protocol: 1,
        push: [
          mutation(device.last + 1, 'retain@1', { space: vault, months: 24 }),
          mutation(device.last + 2, 'hold@1', { space: vault, reason: 'legal' }),
        ],
        cursor: null,
      }),
    ],
    ['POST', '/v1/team/invite', () => ({ team: team.id, invitation: sha256(id()), role: 'handler', days: 7 })],
    ['POST', '/v1/team/withdraw', () => ({ team: team.id, invitation: sha256('a link') })],
    ['POST', '/v1/team/joining', () => ({ team: team.id })],
    ['POST', '/v1/team/refuse', () => ({ team: team.id, account: id() })],
    ['POST', '/v1/team/invited', () => ({ token: 'A'.repeat(43) })],
    ['POST', '/v1/team/join', () => ({ token: 'A'.repeat(43), title: 'Ward manager', founding: team.rosters[0] })],
    [
      'POST',
      '/v1/team/roster',
      () => ({ team: team.id, signed: signRoster(team.id, team.rosters[0]!, members, device.person) }),
    ],
    ['POST', '/v1/team/mailbox', () => ({ team: team.id })],
    ['POST', '/v1/team/set-mailbox', () => ({ team: team.id, mailbox: MAILBOX })],
    ['POST', '/v1/mailbox', () => ({ act: 'confirm', team: team.id, token: 'A'.repeat(43) })],
    ['GET', '/v1/push', () => null],
    ['POST', '/v1/push/on', () => makePushBrowser().address],
    ['POST', '/v1/push/off', () => ({})],
    ['POST', '/v1/session', () => device.sessionRequest()],
    ['POST', '/v1/session/challenge', () => ({})],
    ['POST', '/v1/devices/list', () => ({})],
    ['POST', '/v1/devices/remove', () => ({ device: device.id, signature: 'S'.repeat(86) })],
    ['POST', '/v1/devices/offer', () => ({ link: id(), sealed: sealedBody() })],
    ['POST', '/v1/devices/take', () => ({ link: id() })],
    ['POST', '/v1/devices/look', () => ({ link: id() })],
    ['POST', '/v1/devices/withdraw', () => ({ link: id() })],
    ['POST', '/v1/proof', () => ({ space: vault, key: known.key })],
    ['POST', '/v1/set-up', () => ({ token: 'A'.repeat(43), name: 'Here' })],
    ['GET', '/v1/deployment', () => null],
    ['GET', '/v1/steward', () => null],
    ['POST', '/v1/steward/import', () => ({ organisations: [{ base: 0, organisation: organisationOf(vault) }] })],
    ['POST', '/v1/steward/remove', () => ({ organisation: vault })],
    ['POST', '/v1/steward/notes-done', () => ({ notes: [1] })],
    ['POST', '/v1/steward/deployment', () => ({ base: 0, deployment: DEPLOYMENT })],
    ['GET', '/v1/hello', () => null],
    ['GET', '/v1/directory', () => null],
    ['GET', `/v1/directory/${vault}`, () => null],
    ['GET', '/v1/directory/placements/all', () => null],
    ['GET', '/v1/directory/code/K7QM-2F9X', () => null],
    ['POST', '/v1/directory/wrong', () => ({ organisation: vault, contact: vault, what: 'other', text: 'Rings.' })],
    ['GET', '/v1/wake', () => null],
    ['GET', '/v1/demo', () => null],
    ['GET', '/healthz', () => null],
    ['GET', '/readyz', () => null],
    ['GET', '/metrics', () => null],
  ];
  const failures: string[] = [];
  const statuses = new Map<number, number>();
  for (let round = 0; round < count; round++) {
    const [method, path, make] = walk.pick(templates);
    let value = await make();
    // The hash is mended in half of the cases, so that what is behind it is reached too.
    for (let times = walk.below(3); times >= 0; times--) value = mutate(value, walk);
    if (walk.next() < 0.5) value = withHashes(value);
    const text = walk.next() < 0.15 ? garble(JSON.stringify(value), walk) : JSON.stringify(value);
    const headers: Record<string, string> = { 'content-type': walk.next() < 0.95 ? CONTENT_TYPE : 'text/html' };
    if (walk.next() < 0.95) headers.authorization = `Bearer ${walk.next() < 0.95 ? device.token : '-'.repeat(43)}`;
    // Beside the API it is a page that is not there, which answers as pages do.
    const address =
      walk.next() < 0.05 && path.startsWith('/v1/')
        ? `${path}${walk.pick(['/', '?a=%00', '/%2e%2e', '%', '//x'])}`
        : path;
    const init = method === 'POST' ? { method, headers, body: text } : { method, headers };
    const answer = await server.send(address, init);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const ours = answer.headers.get(MARKER_HEADER) === '1';
    if (answer.status >= 500 || !ours) failures.push(`${answer.status} ${method} ${address} ${text.slice(0, 300)}`);
    // The next payload takes the next number and the newest token, or it would never get past the first checks.
    const { last, token } = (await answer.json()) as { last?: number; token?: string };
    if (path === '/v1/sync') device.last = last ?? device.last;
    device.token = token ?? device.token;
  }
  const logged = server.log.length;
  await server.stop();
  return { count, statuses: Object.fromEntries(statuses), failures, pass: failures.length === 0 && logged === 0 };
}

function withHashes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('push' in value) || !Array.isArray(value.push)) return value;
  return {
    ...value,
    push: value.push.map((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('op' in one) || !('args' in one)) return one;
      if (typeof one.op !== 'string') return one;
      return { ...one, hash: mutation(1, one.op, one.args as Record<string, unknown>).hash };
    }),
  };
}

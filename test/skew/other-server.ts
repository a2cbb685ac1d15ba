import type { Fetch } from '#client/sync/transport.ts';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';
import type { Dice } from '../scenario/random.ts';
import { id } from '../server/device.ts';
import { type Story, unsent, type World, wordsOf, write } from './story.ts';

type Json = Record<string, unknown>;
const HEADERS = { 'content-type': CONTENT_TYPE, [MARKER_HEADER]: '1' };

/** What a server of another version answers in place of this one's; null: the same. */
type Change = (path: string, asked: Json, answer: () => Promise<Response>) => Promise<Response | null>;

const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ error: { code } }), { status, headers: HEADERS });

/** Everything has something more in it. */
const grown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(grown);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, grown(inner)]));
  return { ...copy, later: { kind: 'new' } };
};

const CHANGES: Record<string, Change> = {
  'tells more': async (_path, _asked, answer) => {
    const response = await answer();
    return new Response(JSON.stringify(grown(await response.json())), { status: response.status, headers: HEADERS });
  },
  'speaks a newer protocol': async () => refusal(426, 'unknown_version'),
  'refuses by a code of its own': async (path) => (path === '/v1/sync' ? refusal(400, 'from_the_future') : null),
  'rejects by a code of its own': (path, asked, answer) => rejecting('from_the_future', path, asked, answer),
  'does not know the operation': (path, asked, answer) => rejecting('unknown_operation', path, asked, answer),
  'has a kind of space of its own': async (path, _asked, answer) => {
    if (path !== '/v1/sync') return null;
    const reply = (await (await answer()).json()) as { spaces?: Json[] };
    const more = { space: id(), kind: 'later', owner: id(), team: null, roster: null, participants: [], grant: null };
    return new Response(JSON.stringify({ ...reply, spaces: [...(reply.spaces ?? []), more] }), { headers: HEADERS });
  },
  'knows fewer fields of a sync': async (path, asked) => {
    return path === '/v1/sync' && 'mistrust' in asked ? refusal(400, 'bad_request') : null;
  },
};

async function rejecting(code: string, path: string, asked: Json, answer: () => Promise<Response>) {
  const push = (asked['push'] ?? []) as { seq: number }[];
  if (path !== '/v1/sync' || push.length === 0) return null;
  const reply = (await (await answer()).json()) as Json;
  const outcomes = push.map(({ seq }) => ({ seq, outcome: { status: 'rejected', code } }));
  return new Response(JSON.stringify({ ...reply, last: push.at(-1)!.seq, outcomes }), { headers: HEADERS });
}

/** Between a phone and its server, for as long as that is of another version. */
function standBefore(world: World, change: Change): () => void {
  const { server } = world;
  const real = server.fetch;
  const between: Fetch = async (url, init) => {
    const asked = typeof init.body === 'string' ? (JSON.parse(init.body) as Json) : {};
    return (await change(url, asked, () => real(url, init))) ?? real(url, init);
  };
  server.fetch = between;
  return () => {
    server.fetch = real;
  };
}

/** A server that is newer or older than the phone: writing goes on, nothing is lost, what is said of it is true. */
export const otherServer: Story = async (world, dice: Dice) => {
  const name = dice.pick(Object.keys(CHANGES));
  const { phone } = world.phone;
  const [first, second] = [id(), id()];
  if (dice.chance(0.5)) {
    await write(phone, first, 'Sent before.');
    await world.phone.sync();
  }
  const away = standBefore(world, CHANGES[name]!);
  const failures: string[] = [];
  const saved = await write(phone, second, 'Written meanwhile.');
  if (!saved.ok) failures.push(`${name}: writing stopped: ${saved.problem}`);
  const said = await world.phone.sync().catch((error: unknown) => String(error));
  const understood = ['tells more', 'knows fewer fields of a sync'].includes(name);
  const { waiting, refused } = await unsent(phone);
  const onServer = async () => (await world.server.look((tx) => tx.space.find(phone.account.vaultSpace)))?.count ?? 0;
  if (waiting + refused === 0 && (await onServer()) === 0) failures.push(`${name}: "everything sent" was not true`);
  if (understood && said !== 'online') failures.push(`${name}: it said ${said}`);
  if (!understood && said === 'offline') failures.push(`${name}: it blamed the signal`);
  if (!(await wordsOf(phone)).includes('Written meanwhile.')) failures.push(`${name}: words are gone`);
  away();
  // The update has come, or the server is as it was.
  await write(phone, second, 'Written meanwhile. And now.');
  const after = await world.phone.sync();
  if (after !== 'online') failures.push(`${name}: afterwards it said ${after}`);
  const other = await world.another(phone.account);
  await other.sync();
  if (!(await wordsOf(other.phone)).includes('Written meanwhile. And now.'))
    failures.push(`${name}: words did not arrive`);
  return failures;
};

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { OperationName } from '#protocol/operations.ts';
import { CONTENT_TYPE, MARKER_HEADER } from '#protocol/version.ts';
import { Writer } from '../chaos/writer.ts';
import { type Dice, makeDice } from '../scenario/random.ts';
import { appendArgs, mutation, type Person } from '../server/device.ts';
import { makeTeam, startServer, type TestServer } from '../server/harness.ts';
import { mutate, mutateBytes, withDepth } from './mutate.ts';
import { type Actor, MESSAGES, OPERATION_NAMES, PARTS, pushOf } from './templates.ts';

export interface FuzzResult {
  pass: boolean;
  cases: number;
  /** How often each status was answered: only a spread shows that the payloads reach anything. */
  statuses: Record<string, number>;
  /** Routes of the app that this sends nothing to. */
  forgotten: string[];
  /** Answered by a failure of ours, not in our own shape, or with more than anybody should see. */
  failures: string[];
  /** Longest that one message kept the processor. */
  longestMs: number;
  /** The longest gap in the event loop, other work of this machine included: told, not judged. */
  loopMs: number;
  /** An honest phone was there before, and all it had is there after. */
  intact: boolean;
}

const LONGEST_MS = 200;
const TRACE = /\bat .*[/(].*\.[mc]?[jt]s|\b\w*Error: |node:internal|src\/server/;

/** Sends broken and half-broken messages to every address of an app in this process, as everybody there can be. */
export async function fuzzRequests({ count, seed }: { count: number; seed: number }): Promise<FuzzResult> {
  const server = startServer({ demo: { people: [] } });
  const dice = makeDice(seed);
  const { actors, team } = await everybody(server);
  const honest = new Writer(server.send, `fuzz/${seed}`);
  await honest.begin();
  await honest.turn();
  const routes = [...new Set(server.app.routes.map(({ method, path }) => `${method} ${path}`))];
  const forgotten = routes.filter((route) => !(route in MESSAGES) && !/^(ALL|GET) .*\/\*$/.test(route));
  const failures: string[] = [];
  const statuses = new Map<number, number>();
  const stray = (error: unknown) => failures.push(`nobody caught ${String(error)}`);
  process.on('unhandledRejection', stray);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let longest = 0;
  for (let at = 0; at < count; at++) {
    const by = dice.pick(actors);
    // Half of what can be said is said in a sync.
    const route = dice.chance(0.4) ? 'POST /v1/sync' : dice.pick(Object.keys(MESSAGES));
    const [method, pattern] = route.split(' ') as [string, string];
    const names = Array.from({ length: dice.below(4) }, () => dice.pick(OPERATION_NAMES));
    const message = await (pattern === '/v1/sync' ? pushOf(names, by, team) : MESSAGES[route]?.(by, team));
    const { address, init } = request(method, pattern, message, by, dice);
    const before = process.cpuUsage();
    const answer = await server.send(address, init);
    const text = pattern === '/v1/wake' && answer.ok ? '' : await answer.text();
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const ours = answer.headers.get(MARKER_HEADER) === '1' || !pattern.startsWith('/v1/');
    if (answer.status >= 500 || !ours || TRACE.test(text)) {
      failures.push(`case ${at}: ${answer.status} ${by.who} ${method} ${address} ${String(init.body).slice(0, 300)}`);
    }
    if (!answer.bodyUsed) await answer.body?.cancel();
    keepUp(by, pattern, text);
  }
  delay.disable();
  process.off('unhandledRejection', stray);
  await honest.turn();
  const found = await honest.check();
  const intact = found.lost + found.twice + found.broken === 0 && honest.acknowledged.size > 1;
  if (server.log.length > 0) failures.push(`it logged ${JSON.stringify(server.log[0])}`);
  await server.stop();
  const longestMs = Math.round(longest);
  const wrong = failures.length + forgotten.length;
  return {
    pass: wrong === 0 && intact && longestMs < LONGEST_MS,
    cases: count,
    statuses: Object.fromEntries(statuses),
    forgotten,
    failures,
    longestMs,
    loopMs: Math.round(delay.max / 1e6),
    intact,
  };
}

async function everybody(server: TestServer) {
  const actor = async (who: Actor['who'], person?: Person): Promise<Actor> => {
    const device = await server.device(person);
    const vault = await device.openVault();
    const known = appendArgs(vault);
    await device.sync(device.next('append@1', known));
    return { who, device, vault, known: known.key };
  };
  const [lead, member, steward] = [await actor('lead'), await actor('member'), await actor('steward')];
  const members = [
    { person: lead.device.person, role: 'lead' as const },
    { person: member.device.person, role: 'handler' as const },
  ];
  const team = await makeTeam(server.store, members, lead.device.person);
  await server.store.write((tx) => tx.meta.set('steward', steward.device.person.id));
  return { actors: [lead, member, steward, await actor('learner'), await actor('nobody')], team };
}

function request(method: string, pattern: string, message: unknown, by: Actor, dice: Dice) {
  let value: unknown = message ?? null;
  for (let times = dice.below(4); times > 0; times--) value = mutate(value, dice);
  // The hash is mended in half of the cases, so that what is behind it is reached too.
  if (dice.chance(0.5)) value = withHashes(value);
  const text = withDepth(JSON.stringify(value) ?? '');
  const body = dice.chance(0.15) ? mutateBytes(text, dice) : text;
  const type = dice.chance(0.95) ? CONTENT_TYPE : dice.pick(['text/html', 'application/json', '', `${CONTENT_TYPE};x`]);
  const headers: Record<string, string> = { 'content-type': type };
  if (dice.chance(0.03)) headers['content-encoding'] = dice.pick(['gzip', 'br', 'none']);
  if (by.who !== 'nobody') headers['authorization'] = `Bearer ${by.device.token}`;
  else if (dice.chance(0.5)) headers['authorization'] = dice.pick([`Bearer ${'-'.repeat(43)}`, 'Bearer', 'Basic Og==']);
  const filled = pattern.replace(/:\w+/, (part) => dice.pick(PARTS[part]!));
  const stray = dice.chance(0.05) && pattern.startsWith('/v1/');
  const address = stray ? `${filled}${dice.pick(['/', '?a=%00', '/%2e%2e', '%', '//x'])}` : filled;
  return { address, init: method === 'POST' ? { method, headers, body } : { method, headers } };
}

function withHashes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('push' in value) || !Array.isArray(value.push)) return value;
  return {
    ...value,
    push: value.push.map((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('op' in one) || !('args' in one)) return one;
      if (typeof one.op !== 'string') return one;
      const { hash } = mutation(1, one.op as OperationName, one.args as Record<string, unknown>);
      return { ...one, hash };
    }),
  };
}

/** The next message takes the next number and the newest token, or it would never get past the first checks. */
function keepUp(by: Actor, pattern: string, text: string): void {
  if (by.who === 'nobody' || !text.startsWith('{')) return;
  const { last, token } = JSON.parse(text) as { last?: number; token?: string };
  if (pattern === '/v1/sync') by.device.last = last ?? by.device.last;
  by.device.token = token ?? by.device.token;
}

import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { CONTENT_TYPE } from '#protocol/version.ts';
import { Device, makePerson, post, seeded } from '../server/device.ts';

/** What a flood does, by how it costs: in a thread of its own, so that the people it troubles are not slowed by it too. */
export interface FloodOrder {
  port: number;
  /** How many addresses it comes from. */
  addresses: number;
  /** Requests under way at the same moment. */
  abreast: number;
  slow: number;
  seed: string;
}

const LEFT_OVER = 10;
const { port, addresses, abreast, slow, seed } = workerData as FloodOrder;
const walk = seeded(seed);
const statuses: Record<string, number> = {};
let stopped = false;
// Elsewhere strangers bring machines of their own: here their work must not take the processor from those they trouble.
setPriority(0, LEFT_OVER);
parentPort!.once('message', () => {
  stopped = true;
});

const anywhere = () => `${198 + walk.below(2)}.${walk.below(Math.ceil(addresses / 250)) % 250}.7.${walk.below(250)}`;
const agent = new Agent({ keepAlive: true, maxSockets: abreast });

/** Plain node:http: it costs this machine, which both sides share, far less than fetch does. */
async function knock(path: string, method: string, body: string, headers: Record<string, string>): Promise<void> {
  const asked = request({ port, path, method, agent, headers: { 'x-forwarded-for': anywhere(), ...headers } });
  asked.end(body);
  try {
    const [answer] = await once(asked, 'response');
    answer.resume();
    await once(answer, 'end');
    statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1;
  } catch {
    statuses['cut off'] = (statuses['cut off'] ?? 0) + 1;
  }
}

const json = { 'content-type': CONTENT_TYPE };
const stranger = JSON.stringify({
  protocol: 1,
  account: makePerson().keys,
  device: { key: makePerson().keys.signing, certificate: 'S'.repeat(86) },
  nonce: 'n'.repeat(74),
  signature: 'S'.repeat(86),
  work: [],
});
const ways: (() => Promise<void>)[] = [
  () => knock('/v1/session/challenge', 'POST', '', {}),
  () => knock('/v1/session', 'POST', stranger, json),
  () => knock('/v1/session', 'POST', `${'['.repeat(4000)}`, json),
  () => knock('/v1/sync', 'POST', ' '.repeat(300_000), { ...json, authorization: `Bearer ${'A'.repeat(43)}` }),
  () => knock('/v1/directory', 'GET', '', {}),
  () => knock(`/v1/${walk.below(1e9)}`, 'GET', '', {}),
  () => knock('/', 'GET', '', { 'accept-encoding': 'br' }),
];

async function knocking(): Promise<void> {
  while (!stopped) await walk.pick(ways)();
}

/** Strangers who do the work they are asked for, and then come in. */
async function working(): Promise<void> {
  while (!stopped) {
    const from = anywhere();
    const device = new Device((path, init) =>
      fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers: { ...init?.headers, 'x-forwarded-for': from } }),
    );
    const came = await device.signIn().then(
      () => true,
      () => false,
    );
    if (came)
      await post(device.send, '/v1/sync', { protocol: 1, push: [], cursor: null }, device.token).catch(() => {});
    const name = came ? 'came in with work' : 'turned away';
    statuses[name] = (statuses[name] ?? 0) + 1;
  }
}

/** A head that never ends, a letter at a time. */
async function dripping(): Promise<void> {
  while (!stopped) {
    const socket: Socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write('POST /v1/sync HTTP/1.1\r\nhost: x\r\nx-slow: ');
    while (!stopped && !socket.destroyed) {
      socket.write('x');
      await pause(1000);
    }
    socket.destroy();
    statuses['slow ones let go'] = (statuses['slow ones let go'] ?? 0) + 1;
  }
}

await Promise.all([...Array.from({ length: abreast }, knocking), working(), ...Array.from({ length: slow }, dripping)]);
agent.destroy();
parentPort!.postMessage(statuses);

import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { BODY_LENGTHS } from '#protocol/body.ts';
import type { SyncReply } from '#protocol/sync.ts';
import { PROTOCOL } from '#protocol/version.ts';
import { appendArgs, Device, id } from '../../server/device.ts';
import { openLane, request } from './lane.ts';

/**
 * A process of its own that pushes as fast as it is answered. Prints one JSON line. Everything that costs time here is made
 * before the clock starts: it shares two cores with the server.
 */
const { values } = parseArgs({
  options: {
    ports: { type: 'string' },
    clients: { type: 'string', default: '32' },
    batch: { type: 'string', default: '1' },
    requests: { type: 'string', default: '100' },
  },
});
const ports = values.ports!.split(',').map(Number);
const [clients, batch, requests] = [values.clients, values.batch, values.requests].map(Number) as [
  number,
  number,
  number,
];

/** 1 and 4 KiB in turn: 2.5 kB of ciphertext on average. */
function body(at: number): string {
  const bytes = randomBytes((BODY_LENGTHS[at % 2]! * 3) / 4);
  bytes.set([1, 1, 0, 0]);
  return bytes.toString('base64url');
}

async function prepare(at: number) {
  const port = ports[at % ports.length]!;
  const device = new Device((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init));
  await device.signIn();
  const vault = await device.openVault();
  const pushes = Array.from({ length: requests }, (_, turn) =>
    Array.from({ length: batch }, (_, n) =>
      JSON.stringify(device.next('append@1', appendArgs(vault, id(), body(turn * batch + n)))),
    ).join(','),
  );
  const lane = openLane(port);
  await lane.open();
  return { device, pushes, lane };
}

const writers = [];
for (let at = 0; at < clients; at++) writers.push(await prepare(at));
const times: number[] = [];
const start = performance.now();
await Promise.all(
  writers.map(async ({ device, pushes, lane }) => {
    let cursor = device.cursor;
    for (const push of pushes) {
      const begin = performance.now();
      const text = `{"protocol":${PROTOCOL},"push":[${push}],"cursor":${JSON.stringify(cursor)}}`;
      const answer = await lane.ask(request('/v1/sync', text, device.token));
      times.push(performance.now() - begin);
      const reply = JSON.parse(answer.text) as SyncReply;
      if (answer.status !== 200 || reply.outcomes.some(({ outcome }) => outcome.status !== 'applied')) {
        throw new Error(`Not all was taken: ${answer.status} ${JSON.stringify(reply.outcomes)}`);
      }
      cursor = reply.cursor;
    }
    lane.close();
  }),
);
const seconds = (performance.now() - start) / 1000;
times.sort((a, b) => a - b);
const mutations = clients * requests * batch;
console.log(
  JSON.stringify({
    perSecond: Math.round(mutations / seconds),
    p50ms: times[Math.floor(times.length / 2)],
    p99ms: times[Math.floor(times.length * 0.99)],
    mutations,
  }),
);

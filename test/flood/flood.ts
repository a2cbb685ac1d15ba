import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { HonestPeople } from './honest.ts';
import type { FloodOrder } from './strangers.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '16' },
    addresses: { type: 'string', default: '2000' },
    abreast: { type: 'string', default: '64' },
    slow: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    every: { type: 'string', default: '250' },
    seed: { type: 'string', default: 'flood-1' },
    json: { type: 'boolean', default: false },
  },
});
/** Those who are here already may be slowed down this much, and no more. */
const MOST_TIMES = 5;
/** Until everything is compiled, and the flood has come. */
const WARM_MS = 3000;
const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname;

async function startServer(folder: string) {
  const change = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, PAGES_DIR: 'dist', TRUST_PROXY: '1', ORIGIN: '' };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...change },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /"event":"started","port":(\d+)/.exec(line)?.[1];
    if (!port) continue;
    child.stdout.resume();
    return { child, port: Number(port), origin: `http://127.0.0.1:${port}` };
  }
  throw new Error('The server ended before it had started.');
}

function startFlood(order: FloodOrder) {
  const worker = new Worker(new URL('./strangers.ts', import.meta.url), { workerData: order });
  return {
    async stop(): Promise<Record<string, number>> {
      worker.postMessage('stop');
      const [statuses] = await once(worker, 'message');
      return statuses;
    },
  };
}

/**
 * `npm run flood`: a real server, people who sync, and then the same with a crowd of strangers at the door, from many
 * addresses and in every way that costs. All of it shares this machine, so the ratio is worse than it would be elsewhere.
 */
const folder = mkdtempSync(join(tmpdir(), 'stepwise-flood-'));
const server = await startServer(folder);
try {
  const people = new HonestPeople(server.origin);
  const forMs = Number(values.seconds) * 1000;
  await people.arrive(Number(values.people));
  await people.sync(WARM_MS, Number(values.every));
  const calm = await people.sync(forMs, Number(values.every));
  const flood = startFlood({
    port: server.port,
    addresses: Number(values.addresses),
    abreast: Number(values.abreast),
    slow: Number(values.slow),
    seed: values.seed,
  });
  await people.sync(WARM_MS, Number(values.every));
  const flooded = await people.sync(forMs, Number(values.every));
  const strangers = await flood.stop();
  const measured = await (await fetch(`${server.origin}/metrics`)).text();
  const lag = Number(/event_loop_lag_seconds\{quantile="0.99"\} (\S+)/.exec(measured)?.[1]);
  const times = Math.round((flooded.p95 / calm.p95) * 10) / 10;
  const failures = [...calm.failures, ...flooded.failures];
  const pass = failures.length === 0 && times <= MOST_TIMES && flooded.syncs > 0;
  const result = { pass, times, calm, flooded, strangers, lagP99Ms: Math.round(lag * 1000) };
  if (values.json) console.log(JSON.stringify(result));
  else {
    const told = (seen: typeof calm) =>
      `${seen.syncs} syncs, half within ${seen.p50} ms, 95 of 100 within ${seen.p95} ms`;
    console.log(`alone: ${told(calm)}\nin the flood: ${told(flooded)} (${times} times; ${MOST_TIMES} at most)`);
    console.log(`failures: ${failures.length}`, failures.slice(0, 5));
    console.log('strangers were answered:', strangers);
  }
  process.exitCode = pass ? 0 : 1;
} finally {
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  rmSync(folder, { recursive: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appendArgs, Device } from '../server/device.ts';
import { freshDatabase } from '../support/database.ts';
import { borrowCluster } from '../support/postgres.ts';
import { median } from './measures.ts';
import { fillDatabase } from './server/big-database.ts';
import { type Load, postgresFloor, sqliteFloor } from './server/floor.ts';
import { type BenchServer, push, serve } from './server/running.ts';
import { measureWakeups } from './server/wakeups.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: 'sqlite,postgres,pull,wakeups,processes' },
    runs: { type: 'string', default: '3' },
    records: { type: 'string', default: '1000000' },
    connections: { type: 'string', default: '5000' },
  },
});
const only = new Set(values.only.split(','));
const runs = Number(values.runs);
const say = (line: string) => !values.json && console.log(line);

/** Lowest and highest a figure may be, where there is a target for it: `src/server/decisions/010-what-two-cores-can-show.md`. */
const TARGETS: Record<string, { least?: number; most?: number }> = {
  'sqlite.push.ratio32x1': { least: 0.35 },
  'sqlite.push.ratio32x10': { least: 0.2 },
  'postgres.push.ratio32x1': { least: 0.1 },
  'postgres.push.ratio32x10': { least: 0.1 },
  'pull.growth': { most: 1.3 },
  'wakeups.bytesPerConnection': { most: 20_000 },
  'wakeups.p95ms': { most: 100 },
  rssMiB: { most: 240 },
  coldStartMs: { most: 600 },
};
const figures: Record<string, number> = {};
function note(name: string, value: number): void {
  figures[name] = value;
  const { least, most } = TARGETS[name] ?? {};
  say(
    `${name}: ${value}${least === undefined ? '' : ` (at least ${least})`}${most === undefined ? '' : ` (at most ${most})`}`,
  );
}
const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

const LOADS: Load[] = [
  { clients: 1, batch: 1, requests: 300 },
  { clients: 32, batch: 1, requests: 100 },
  { clients: 1, batch: 10, requests: 100 },
  { clients: 32, batch: 10, requests: 25 },
];

/** Server and floor in turn, so that whatever else the machine does falls on both; the median of each. */
async function pushes(store: string, open: () => Promise<BenchServer>, floor: (load: Load) => Promise<number>) {
  const server = await open();
  for (const load of LOADS) {
    const name = `${load.clients}x${load.batch}`;
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      ours.push(await push([server], load));
      bare.push(await floor(load));
    }
    note(`${store}.push.perSecond${name}`, Math.round(median(ours)));
    note(`${store}.push.floor${name}`, Math.round(median(bare)));
    note(`${store}.push.ratio${name}`, round(median(ours) / median(bare)));
  }
  if (store === 'sqlite') note('rssMiB', Math.round(server.rssMiB()));
  await server.stop();
}

/** One phone's pulls, of 100 records and of none, beside so many of other people's. */
async function pullBeside(records: number): Promise<{ whole: number; none: number; startMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-big-'));
  await fillDatabase(folder, records);
  const server = await serve({ folder });
  const phone = await new Device((path, init) => fetch(`http://127.0.0.1:${server.port}${path}`, init)).signIn();
  const vault = await phone.openVault();
  for (let at = 0; at < 10; at++) {
    await phone.sync(...Array.from({ length: 10 }, () => phone.next('append@1', appendArgs(vault))));
  }
  const timed = async (cursor: string | null) => {
    const times: number[] = [];
    for (let at = 0; at < 60; at++) {
      phone.cursor = cursor;
      const start = performance.now();
      await phone.sync();
      times.push(performance.now() - start);
    }
    return median(times);
  };
  const newest = phone.cursor;
  const [whole, none] = [await timed(null), await timed(newest)];
  await server.stop();
  const again = await serve({ folder });
  await again.stop();
  rmSync(folder, { recursive: true });
  return { whole, none, startMs: again.startMs };
}

if (only.has('sqlite')) await pushes('sqlite', serve, async (load) => sqliteFloor(load));
if (only.has('pull')) {
  const small = await pullBeside(10_000);
  const large = await pullBeside(Number(values.records));
  note('pull.wholeMs', round(large.whole));
  note('pull.noneMs', round(large.none));
  note('pull.growth', round(Math.max(large.whole / small.whole, large.none / small.none)));
  note('coldStartMs', Math.round(large.startMs));
}
if (only.has('wakeups')) {
  const server = await serve();
  const { bytesPerConnection, p95ms } = await measureWakeups(server, Number(values.connections));
  note('wakeups.bytesPerConnection', bytesPerConnection);
  note('wakeups.p95ms', p95ms);
  await server.stop();
}
const cluster = only.has('postgres') || only.has('processes') ? await borrowCluster(say) : null;
if (cluster && only.has('postgres')) {
  const url = await freshDatabase(cluster.url);
  const bare = await freshDatabase(cluster.url);
  await pushes(
    'postgres',
    () => serve({ database: url }),
    (load) => postgresFloor(bare, load),
  );
}
if (cluster && only.has('processes')) {
  const url = await freshDatabase(cluster.url);
  const [one, two] = [await serve({ database: url }), await serve({ database: url })];
  const load = LOADS[1]!;
  const [alone, both]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    alone.push(await push([one], load));
    both.push(await push([one, two], load));
  }
  note('processes.one', Math.round(median(alone)));
  note('processes.two', Math.round(median(both)));
  note('processes.speedup', round(median(both) / median(alone)));
  await Promise.all([one.stop(), two.stop()]);
}
await cluster?.end();

const missed = Object.entries(figures).filter(([name, value]) => {
  const { least = -Infinity, most = Infinity } = TARGETS[name] ?? {};
  return value < least || value > most;
});
const pass = missed.length === 0;
if (values.json) console.log(JSON.stringify({ pass, missed: missed.map(([name]) => name), ...figures }));
else if (!pass) say(`Missed: ${missed.map(([name]) => name).join(', ')}`);
process.exitCode = pass ? 0 : 1;

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { borrowCluster } from '../support/postgres.ts';
import { playSchedule } from './schedule.ts';

type Part = { first: number; end: number; stride: number };
type Report = { steps: number; promises: number; failures: { seed: number; reason: string }[] };

/** `npm run sim -- --schedules 10000 --seed 1`: plays that many stories, seed by seed. A failure prints its seed. `--postgres`: on that store. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
      json: { type: 'boolean', default: false },
      postgres: { type: 'boolean', default: false },
    },
  });
  const [first, count, workers] = [Number(values.seed), Number(values.schedules), Number(values.workers)];
  const cluster = values.postgres ? await borrowCluster((line) => console.log(line)) : null;
  if (values.postgres && !cluster) return console.log('No PostgreSQL here, so no stories are played on one.');
  if (cluster) process.env['TEST_POSTGRES'] = cluster.url;
  const began = performance.now();
  const parts = Array.from({ length: workers }, (_, at) =>
    inWorker({ first: first + at, end: first + count, stride: workers }),
  );
  const reports = await Promise.all(parts);
  await cluster?.end();
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const sum = (of: (report: Report) => number) => reports.reduce((total, report) => total + of(report), 0);
  const [steps, promises] = [sum((report) => report.steps), sum((report) => report.promises)];
  const failures = reports.flatMap((report) => report.failures).sort((a, b) => a.seed - b.seed);
  const pass = failures.length === 0;
  if (values.json)
    console.log(JSON.stringify({ pass, schedules: count, seed: first, steps, promises, seconds, failures }));
  else {
    for (const { seed, reason } of failures) console.error(`seed ${seed}: ${reason}`);
    console.log(
      `${count} schedules from seed ${first}: ${steps} steps, ${promises} promises kept, ${failures.length} failures, ${seconds} s`,
    );
  }
  process.exitCode = pass ? 0 : 1;
}

function inWorker(part: Part): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function playPart({ first, end, stride }: Part): Promise<Report> {
  const report: Report = { steps: 0, promises: 0, failures: [] };
  for (let seed = first; seed < end; seed += stride) {
    try {
      const story = await playSchedule(seed);
      report.steps += story.steps;
      report.promises += story.promises;
    } catch (error) {
      report.failures.push({ seed, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return report;
}

if (isMainThread) await main();
else parentPort!.postMessage(await playPart(workerData as Part));

import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../server/device.ts';
import { makeFolder } from '../server/harness.ts';
import { freshDatabase } from '../support/database.ts';
import { type Cluster, startCluster } from '../support/postgres.ts';
import { NO_LIMITS, startChild } from './child.ts';
import { isDatabaseSound } from './sound.ts';
import { acknowledgedBy, checkAll, sendTo, Writer } from './writer.ts';

export interface DatabaseKillOptions {
  /** Where PostgreSQL's programs are. */
  bin: string;
  rounds: number;
  clients: number;
  seed: string;
}

const HOWS = ['immediate', 'killed'] as const;
const LONGEST_MS = 30_000;

/**
 * PostgreSQL itself is killed again and again while phones write through one server that nobody restarts, and comes back
 * on what it has on disk.
 */
export async function runDatabaseKills({ bin, rounds, clients, seed }: DatabaseKillOptions) {
  const walk = seeded(seed);
  const cluster = await startCluster(bin);
  const folder = makeFolder();
  const url = await freshDatabase(cluster.url);
  const { child, origin } = await startChild(folder, url, NO_LIMITS);
  const writers = Array.from({ length: clients }, (_, at) => new Writer(sendTo({ now: origin }), `${seed}/${at}`));
  const sum = { lost: 0, twice: 0, broken: 0, slowestBackMs: 0, unclear: 0, stuck: 0 };
  try {
    await Promise.all(writers.map((writer) => writer.begin()));
    for (let round = 0; round < rounds; round++) {
      let [over, up, back] = [false, Number.POSITIVE_INFINITY, 0];
      const waiting = new Set(writers);
      const writing = writers.map((writer) =>
        writer.writeUntil(
          () => over,
          (asked, ok) => {
            // While the database is away a phone is told to try later, or nothing.
            if (!ok && !['', '503 try_later'].includes(writer.said)) sum.unclear += 1;
            if (!ok || asked < up) return;
            waiting.delete(writer);
            if (waiting.size === 0) back ||= performance.now();
          },
        ),
      );
      await pause(50 + walk.below(500));
      if (HOWS[round % HOWS.length] === 'immediate') await cluster.stop('immediate');
      else cluster.kill();
      await pause(walk.below(500));
      await startAgain(cluster);
      up = performance.now();
      while (back === 0 && performance.now() - up < LONGEST_MS) await pause(10);
      over = true;
      await Promise.all(writing);
      if (back === 0) sum.stuck += 1;
      else sum.slowestBackMs = Math.max(sum.slowestBackMs, Math.round(back - up));
      await checkAll(writers, sum);
    }
    const lived = child.exitCode === null && child.signalCode === null;
    const acknowledged = acknowledgedBy(writers);
    const integrity = await isDatabaseSound(url);
    const kept = sum.lost + sum.twice + sum.broken + sum.unclear + sum.stuck === 0;
    return { pass: kept && lived && integrity && acknowledged > 0, rounds, acknowledged, lived, integrity, ...sum };
  } finally {
    child.kill('SIGKILL');
    await cluster.remove();
    rmSync(folder, { recursive: true });
  }
}

async function startAgain(cluster: Cluster): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      return await cluster.start();
    } catch (error) {
      if (performance.now() - began > LONGEST_MS) throw error;
      await pause(50);
    }
  }
}

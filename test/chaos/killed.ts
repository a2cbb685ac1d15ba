import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../server/device.ts';
import { makeFolder } from '../server/harness.ts';
import { NO_LIMITS, startChild } from './child.ts';
import { isDatabaseSound, isFolderSound } from './sound.ts';
import { acknowledgedBy, checkAll, type Found, sendTo, Writer } from './writer.ts';

export interface ChaosOptions {
  rounds: number;
  clients: number;
  seed: string;
  /** A PostgreSQL database to use instead of SQLite in a folder. */
  database?: string;
  /** Longest time between the first answers of a round and the kill. */
  loadMs?: number;
  /** How the server is ended: by the power cut that SIGKILL is like, or by being asked to stop. */
  signal?: 'SIGKILL' | 'SIGTERM';
}

const LONGEST_MS = 30_000;

export interface ChaosResult extends Found {
  rounds: number;
  acknowledged: number;
  integrity: boolean;
  medianStartMs: number;
  slowestStartMs: number;
  /** Servers that were asked to stop and ended in any other way than by finishing what they had begun. */
  badStops: number;
  slowestStopMs: number;
  pass: boolean;
}

/** Kills a server at random moments while several phones write, and looks each time whether it kept its word. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { rounds, clients, seed, database, loadMs = 400, signal = 'SIGKILL' } = options;
  const folder = makeFolder();
  const walk = seeded(seed);
  const origin = { now: '' };
  const writers = Array.from({ length: clients }, (_, at) => new Writer(sendTo(origin), `${seed}/${at}`));
  const starts: number[] = [];
  const sum = { lost: 0, twice: 0, broken: 0, badStops: 0, slowestStopMs: 0 };
  let child: ChildProcess | null = null;
  try {
    for (let round = 0; round <= rounds; round++) {
      const started = await startChild(folder, database, NO_LIMITS);
      child = started.child;
      origin.now = started.origin;
      starts.push(Math.round(started.ms));
      if (round === 0) await Promise.all(writers.map((writer) => writer.begin()));
      await checkAll(writers, sum);
      const gone = once(child, 'exit') as Promise<[code: number | null]>;
      // The last start only looks.
      const writing = round < rounds ? writers.map((writer) => writer.write()) : [];
      if (round < rounds) {
        const wanted = acknowledgedBy(writers) + clients;
        const began = performance.now();
        // Without answers there would be nothing to lose.
        while (acknowledgedBy(writers) < wanted && performance.now() - began < LONGEST_MS) await pause(2);
        await pause(walk.below(loadMs));
      }
      const asked = performance.now();
      child.kill(signal);
      const [[code]] = await Promise.all([gone, ...writing]);
      if (signal === 'SIGTERM' && code !== 0) sum.badStops += 1;
      sum.slowestStopMs = Math.max(sum.slowestStopMs, Math.round(performance.now() - asked));
    }
    const acknowledged = acknowledgedBy(writers);
    const medianStartMs = starts.sort((a, b) => a - b)[rounds >> 1]!;
    const slowestStartMs = starts.at(-1)!;
    const integrity = database ? await isDatabaseSound(database) : await isFolderSound(folder);
    const kept = sum.lost + sum.twice + sum.broken + sum.badStops === 0 && integrity && acknowledged > 0;
    return { pass: kept, rounds, acknowledged, integrity, medianStartMs, slowestStartMs, ...sum };
  } finally {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

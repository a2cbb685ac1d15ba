import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded } from '../server/device.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { NO_LIMITS, startChild } from './child.ts';
import { isFolderSound } from './sound.ts';
import { acknowledgedBy, checkAll, sendTo, Writer } from './writer.ts';

const DISK_BYTES = 256 * 1024 * 1024;
const LONGEST_MS = 30_000;

/**
 * A disk that is full, again and again, while phones write. What is refused is refused by its code, reading goes on, and
 * writing too once there is room. Every third time the server is killed while it is full. Null: nobody may mount one here.
 */
export async function runFullDisk({ rounds, clients, seed }: { rounds: number; clients: number; seed: string }) {
  const disk = mountSmallDisk(DISK_BYTES);
  if (!disk) return null;
  const walk = seeded(seed);
  const folder = `${disk.folder}/data`;
  const origin = { now: '' };
  const start = async () => {
    const started = await startChild(folder, '', NO_LIMITS);
    origin.now = started.origin;
    return started.child;
  };
  let child = await start();
  const writers = Array.from({ length: clients }, (_, at) => new Writer(sendTo(origin), `${seed}/${at}`));
  const sum = { lost: 0, twice: 0, broken: 0, refused: 0, unclear: 0, unread: 0, stuck: 0, killedWhileFull: 0 };
  try {
    await Promise.all(writers.map((writer) => writer.begin()));
    for (let round = 0; round < rounds; round++) {
      let [over, full, room] = [false, 0, Number.POSITIVE_INFINITY];
      const kills = round % 3 === 2;
      const waiting = new Set(writers);
      const writing = writers.map((writer) =>
        writer.writeUntil(
          () => over,
          (asked, ok) => {
            if (ok && asked > room) waiting.delete(writer);
            if (ok) return;
            if (writer.said === '503 try_later') full += 1;
            else if (!(kills && writer.said === '')) sum.unclear += 1;
          },
        ),
      );
      await pause(20 + walk.below(300));
      disk.fill();
      // What the log on disk still has room for is taken, until it is full too.
      const filled = performance.now();
      while (full < clients && performance.now() - filled < LONGEST_MS) await pause(10);
      sum.refused += full;
      const looked = await Promise.all(writers.map(({ device }) => device.raw([]).catch(() => null)));
      sum.unread += looked.filter((answer) => !answer?.ok).length;
      if (kills) {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
        sum.killedWhileFull += 1;
      }
      disk.makeRoom();
      if (kills) child = await start();
      room = performance.now();
      while (waiting.size > 0 && performance.now() - room < LONGEST_MS) await pause(10);
      over = true;
      await Promise.all(writing);
      sum.stuck += waiting.size;
      await checkAll(writers, sum);
    }
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    const acknowledged = acknowledgedBy(writers);
    const integrity = await isFolderSound(folder);
    const wrong = sum.lost + sum.twice + sum.broken + sum.unclear + sum.unread + sum.stuck;
    return { pass: wrong === 0 && integrity && sum.refused > 0, rounds, acknowledged, integrity, ...sum };
  } finally {
    child.kill('SIGKILL');
    disk.remove();
  }
}

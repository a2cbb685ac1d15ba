import { type RandomBytes, randomId, systemRandom } from '../../platform/random.ts';
import { StoreRefused } from '../failure.ts';
import { foundingStatements } from '../sql/found.ts';
import type { ReadTx, Store, Tx } from '../store.ts';
import { createWorkQueue } from '../work-queue.ts';
import { createLineKeeper, openWritable } from './connect.ts';
import type { Line } from './line.ts';
import { checkDurable, migrate } from './migrate.ts';
import { readingOn, writingOn } from './rounds.ts';

export interface PostgresOptions {
  /** Where the database is, or where it may be: the first that takes writes is used. */
  urls: readonly string[];
  random?: RandomBytes;
}

const READERS = 2;

/**
 * A promoted standby may lack what its predecessor confirmed, unless it was a synchronous one. So a database that began a
 * new time line gets a new incarnation: phones then look whether it has all they hold, and give again what it lacks.
 */
async function noticePromotion(line: Line, random: RandomBytes): Promise<void> {
  const now = 'substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)';
  await line.send(
    `WITH moved AS (
       INSERT INTO meta (name, value) VALUES ('timeline', ${now})
       ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE meta.value <> excluded.value RETURNING 1
     )
     UPDATE meta SET value = ? WHERE name = 'incarnation' AND EXISTS (SELECT 1 FROM moved)`,
    [randomId(random)],
  );
}

/** Throws `StoreRefused` with a sentence for whoever starts the server. */
export async function openPostgresStore({ urls, random = systemRandom }: PostgresOptions): Promise<Store> {
  const writer = createLineKeeper(urls, (line) => noticePromotion(line, random));
  let first: Line | null = null;
  try {
    // Another process may be at it, and a migration may take its time.
    first = await openWritable(urls, { patient: true });
    await checkDurable(first);
    await migrate(first);
    for (const [sql, ...values] of foundingStatements(random)) await first.send(sql, values);
    await writer.ready();
  } catch (error) {
    if (error instanceof StoreRefused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreRefused(`The database in DATABASE_URL cannot be used: ${why}`, { cause: error });
  } finally {
    if (first && !first.broken) await first.end();
  }

  const writing = createWorkQueue();
  const write = writing.lane<Tx>(writingOn(writer.ready));
  const readers = Array.from({ length: READERS }, () => {
    const keeper = createLineKeeper(urls);
    const queue = createWorkQueue();
    return { keeper, queue, read: queue.lane<ReadTx>(readingOn(keeper.ready)) };
  });
  let turn = 0;
  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    await Promise.all([writing.drain(), ...readers.map(({ queue }) => queue.drain())]);
    await Promise.all([writer.end(), ...readers.map(({ keeper }) => keeper.end())]);
  }
  return {
    write,
    read(job) {
      turn = (turn + 1) % READERS;
      return readers[turn]!.read(job);
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

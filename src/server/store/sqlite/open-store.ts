import { mkdirSync } from 'node:fs';
import { type RandomBytes, systemRandom } from '../../platform/random.ts';
import { foundingStatements } from '../sql/found.ts';
import { createTx } from '../sql/tx.ts';
import type { ReadTx, Store, Tx } from '../store.ts';
import { createWorkQueue } from '../work-queue.ts';
import { type Connection, type Driver, nodeSqlite } from './driver.ts';
import { migrate } from './migrate.ts';
import { readingOn, writingOn } from './rounds.ts';
import { claimFolder } from './single-process.ts';
import { whyRefused } from './why-refused.ts';

export const DATABASE_FILE = 'stepwise.db';

export interface SqliteOptions {
  /** Made when missing; holds the database, its write-ahead log and the lock. */
  folder: string;
  driver?: Driver;
  random?: RandomBytes;
}

// FULL: an acknowledged row survives a power cut (NORMAL lost 136 rows in the test recorded in decision 001).
// secure_delete: what is erased is written over, and not only forgotten.
// Checkpoints of 32 MB: each one holds up the commit it falls on, but rarer ones leave more to read after a crash.
const SETTINGS = `
  PRAGMA busy_timeout = 2000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -16000;
  PRAGMA temp_store = MEMORY;
  PRAGMA secure_delete = ON;
`;

function found(connection: Connection, random: RandomBytes): void {
  connection.script('BEGIN IMMEDIATE');
  for (const statement of foundingStatements(random)) connection.run(...statement);
  connection.script('COMMIT');
}

/** Throws `StoreRefused` when another process has the folder, the disk or the database cannot be used, or it is newer than this code. */
export function openSqliteStore(options: SqliteOptions): Store {
  try {
    return open(options);
  } catch (error) {
    throw whyRefused(error, options.folder);
  }
}

function open({ folder, driver = nodeSqlite, random = systemRandom }: SqliteOptions): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = claimFolder(driver, folder);
  let connection: Connection | null = null;
  const release = () => {
    connection?.close();
    claim.release();
  };
  try {
    connection = driver.open(`${folder}/${DATABASE_FILE}`);
    connection.script(SETTINGS);
    migrate(connection);
    found(connection, random);
    return storeOn(connection, release);
  } catch (error) {
    release();
    throw error;
  }
}

function storeOn(connection: Connection, release: () => void): Store {
  const tx = createTx(connection);
  const queue = createWorkQueue();
  const write = queue.lane<Tx>(writingOn(connection, tx));
  const read = queue.lane<ReadTx>(readingOn(connection, tx));
  let closing: Promise<void> | null = null;
  return {
    write,
    read,
    close() {
      closing ??= queue.drain().then(release);
      return closing;
    },
  };
}

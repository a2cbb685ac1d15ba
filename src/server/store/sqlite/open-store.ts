import { mkdirSync } from 'node:fs';
import { makeProofKey } from '../../crypto/proof-key.ts';
import { type RandomBytes, randomId, systemRandom } from '../../platform/random.ts';
import type { ReadTx, Store, Tx } from '../store.ts';
import { type Connection, type Driver, nodeSqlite } from './driver.ts';
import { migrate } from './migrate.ts';
import { beginReading, beginWriting } from './rounds.ts';
import { claimFolder } from './single-process.ts';
import { createTx } from './tx.ts';
import { createWorkQueue } from './work-queue.ts';

export const DATABASE_FILE = 'stepwise.db';

export interface SqliteOptions {
  /** Made when missing; holds the database, its write-ahead log and the lock. */
  folder: string;
  driver?: Driver;
  random?: RandomBytes;
}

// FULL: an acknowledged row survives a power cut (NORMAL lost 136 rows in the test recorded in decision 001).
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
`;

/** A database without them gets its incarnation, its secret and its key before anyone can ask for them. */
function found(connection: Connection, random: RandomBytes): void {
  const add = 'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING';
  connection.script('BEGIN IMMEDIATE');
  connection.run(add, 'incarnation', randomId(random));
  connection.run(add, 'session_secret', random(32).toString('base64url'));
  connection.run(add, 'proof_key', makeProofKey());
  connection.run('INSERT INTO audit_head (one, n, hash) VALUES (1, 0, ?) ON CONFLICT DO NOTHING', 'A'.repeat(43));
  connection.script('COMMIT');
}

/** Throws `StoreRefused` when another process has the folder or the database is newer than this code. */
export function openSqliteStore({ folder, driver = nodeSqlite, random = systemRandom }: SqliteOptions): Store {
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
  const write = queue.lane<Tx>(() => beginWriting(connection, tx));
  const read = queue.lane<ReadTx>(() => beginReading(connection, tx));
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

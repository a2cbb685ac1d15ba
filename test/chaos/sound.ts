import { DatabaseSync } from 'node:sqlite';
import { firstBrokenAuditLine } from '#server/store/audit-chain.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { DATABASE_FILE, openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { Store } from '#server/store/store.ts';
import { ask } from '../support/database.ts';

async function auditHolds(store: Store): Promise<boolean> {
  const broken = await store.read(firstBrokenAuditLine);
  await store.close();
  return broken === null;
}

/** What SQLite itself finds of a folder's database, and the audit trail in it. */
export async function isFolderSound(folder: string): Promise<boolean> {
  const audit = await auditHolds(openSqliteStore({ folder }));
  const database = new DatabaseSync(`${folder}/${DATABASE_FILE}`);
  const check = database.prepare('PRAGMA integrity_check').get();
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  database.close();
  return audit && check?.['integrity_check'] === 'ok' && orphans.length === 0;
}

const INDEXES = `SELECT bt_index_check(index => c.oid, heapallindexed => true)
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
  WHERE a.amname = 'btree' AND c.relnamespace = 'public'::regnamespace`;
const TABLES = `SELECT v.* FROM pg_class c, LATERAL verify_heapam(c.oid) v
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`;

/** The same of a PostgreSQL database, each index held against its table. */
export async function isDatabaseSound(url: string): Promise<boolean> {
  const audit = await auditHolds(await openPostgresStore({ urls: [url] }));
  await ask(url, 'CREATE EXTENSION IF NOT EXISTS amcheck');
  // Throws with what it finds.
  await ask(url, INDEXES);
  return audit && (await ask(url, TABLES)).length === 0;
}

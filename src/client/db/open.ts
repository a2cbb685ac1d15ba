import { Dexie } from 'dexie';
import type { CacheDb, CriticalDb } from './databases.ts';

/** The browser's storage, handed in so that tests can give their own. */
export type Storage = { indexedDB: IDBFactory; IDBKeyRange: typeof globalThis.IDBKeyRange };

const PREFIX = 'stepwise';
const CRITICAL = 'critical';

/**
 * Each account has its own pair of databases, named by its random id, so that two people's words on one phone can never
 * mix. Schemas only grow: a shipped `version` line is never edited. Indexes hold random ids and counters only.
 */
export function openDatabases(storage: Storage, account: string): { critical: CriticalDb; cache: CacheDb } {
  const options = { ...storage, cache: 'disabled' } as const;
  const critical = new Dexie(`${PREFIX}.${account}.${CRITICAL}`, {
    ...options,
    chromeTransactionDurability: 'strict',
  }) as CriticalDb;
  critical.version(1).stores({
    keys: 'id',
    documents: 'key',
    lanes: 'account',
    outbox: '[lane+seq], [lane+state], [space+key], state',
    meta: 'name',
  });
  const cache = new Dexie(`${PREFIX}.${account}.cache`, {
    ...options,
    chromeTransactionDurability: 'relaxed',
  }) as CacheDb;
  cache.version(1).stores({
    spaces: 'space, lane',
    records: '[space+key], [space+seq]',
    cursors: 'lane',
    directory: 'id',
  });
  cache.version(2).stores({ spaces: 'space, lane, [lane+kind]', casework: 'space, about' });
  cache.version(3).stores({
    touched: 'space',
    summaries: 'bucket, [bucket+version]',
    words: 'bucket',
    said: 'space',
  });
  cache.version(4).stores({ facts: 'bucket, [bucket+version]' });
  cache.version(5).stores({
    summaries: 'bucket',
    facts: 'bucket',
    written: '[bucket+version]',
    duties: '[duty+space]',
  });
  // Another tab brings a newer schema: let go of the database, so that it can. This tab's next write says so plainly.
  for (const db of [critical, cache]) db.on('versionchange', () => db.close());
  return { critical, cache };
}

/** The accounts that have a database here, for the rare case that the pointer to the current one was lost. */
export async function accountsHere(storage: Storage): Promise<string[]> {
  const databases = (await storage.indexedDB.databases?.()) ?? [];
  return databases.flatMap(({ name }) => {
    const [prefix, account, kind] = (name ?? '').split('.');
    return prefix === PREFIX && kind === CRITICAL && account ? [account] : [];
  });
}

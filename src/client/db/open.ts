import { Dexie } from 'dexie';
import type { CacheDb, CriticalDb } from './databases.ts';
import { endWithPage } from './end-with-page.ts';

/** The browser's storage, handed in so that tests can give their own. */
export type Storage = { indexedDB: IDBFactory; IDBKeyRange: typeof globalThis.IDBKeyRange };

const PREFIX = 'stepwise';
const CRITICAL = 'critical';

/**
 * Each account has its own pair of databases, named by its random id, so that two people's words on one phone can never
 * mix. Schemas only grow, and their number with them. Indexes hold random ids and counters only.
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
  // Earlier versions need not be told: Dexie compares with what it finds, and nothing was ever rewritten on the way.
  cache.version(6).stores({
    spaces: 'space, lane, [lane+kind], kept.until',
    records: '[space+key], [space+seq]',
    cursors: 'lane',
    directory: 'id',
    casework: 'space, about',
    touched: 'space',
    summaries: 'bucket',
    words: 'bucket',
    said: 'space',
    facts: 'bucket',
    written: '[bucket+version]',
    duties: '[duty+space]',
  });
  for (const db of [critical, cache]) {
    endWithPage(db);
    db.on('versionchange', () => letGo(db));
    let before = 0;
    // A handle that the browser has dropped hears of nothing, and opens again by itself: on what may be of newer code.
    const look = () => {
      const { version } = db.backendDB();
      before ||= version;
      if (before < version) throw gone.add(db) && new Error('a newer schema');
    };
    db.on('ready', look, true);
  }
  return { critical, cache };
}

const gone = new WeakSet<Dexie>();

/**
 * Another tab brings a newer schema, or removes everything: it can, because this one lets go of the database for good. (Its
 * own way would open it again at the next write, whatever schema it then finds.) The next write says so plainly.
 */
function letGo(db: Dexie): false {
  gone.add(db);
  db.close();
  return false;
}

export function wasLetGo(db: Dexie): boolean {
  return gone.has(db);
}

/** The accounts that have a database here, for the rare case that the pointer to the current one was lost. */
export async function accountsHere(storage: Storage): Promise<string[]> {
  const databases = (await storage.indexedDB.databases?.()) ?? [];
  return databases.flatMap(({ name }) => {
    const [prefix, account, kind] = (name ?? '').split('.');
    return prefix === PREFIX && kind === CRITICAL && account ? [account] : [];
  });
}

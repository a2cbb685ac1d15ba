import type { Storage } from './open.ts';
import { accountsHere, openDatabases } from './open.ts';

/** What goes with this phone, by all its accounts: concerns of which something waits, and changes nobody else has. */
export type NotSent = { concerns: number; copies: number };

/** Read from the queues, which need no key: it works on what is locked, or can't be opened. */
export async function readNotSent(storage: Storage): Promise<NotSent> {
  const all = await Promise.all((await accountsHere(storage)).map((account) => notSentOf(storage, account)));
  const sum = (of: keyof NotSent) => all.reduce((total, one) => total + one[of], 0);
  return { concerns: sum('concerns'), copies: sum('copies') };
}

async function notSentOf(storage: Storage, account: string): Promise<NotSent> {
  const { critical, cache } = openDatabases(storage, account);
  try {
    const rows = (await critical.outbox.toArray()).filter(({ state, op }) => state !== 'acked' && op === 'append@1');
    const copies = (await critical.documents.toArray()).filter(({ body, baseBody }) => body !== baseBody).length;
    return { concerns: new Set(rows.map(({ space }) => space)).size, copies };
  } finally {
    critical.close();
    cache.close();
  }
}

/**
 * The keys of every account, or of one, to be deleted before anything else: whatever interrupts the rest, nothing that is left can be
 * read. It knows nothing of accounts or schemas, so it also works on what this code could not open.
 */
export async function eraseKeys(storage: Storage, account?: string): Promise<void> {
  await Promise.allSettled((await databasesHere(storage, account)).map((name) => eraseKeysIn(storage, name)));
}

/** A database that another tab holds on to goes once that tab does; until then the answer is not there. */
export async function eraseDatabases(storage: Storage, account?: string): Promise<void> {
  const names = await databasesHere(storage, account);
  await Promise.allSettled(names.map((name) => settled(storage.indexedDB.deleteDatabase(name))));
}

/** The names of all databases of this origin, or of one account. Throws where the browser does not tell. */
export async function databasesHere({ indexedDB }: Storage, account?: string): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return account === undefined ? names : names.filter((name) => name.split('.')[1] === account);
}

async function eraseKeysIn({ indexedDB }: Storage, name: string): Promise<void> {
  const opening = indexedDB.open(name);
  // It went meanwhile: nothing is made anew in its place.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await settled(opening);
  try {
    if (!database.objectStoreNames.contains('keys')) return;
    const deleting = database.transaction('keys', 'readwrite', { durability: 'strict' });
    deleting.objectStore('keys').clear();
    await new Promise((resolve, reject) => {
      deleting.oncomplete = resolve;
      deleting.onabort = reject;
    });
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

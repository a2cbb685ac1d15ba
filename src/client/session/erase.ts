import { databasesHere, eraseDatabases, eraseKeys, type NotSent, readNotSent } from '../db/erase-phone.ts';
import { blankOthers } from './erased.ts';

/** What a page can remove, and look for afterwards. */
export type Leftover = 'databases' | 'pages' | 'worker' | 'notes';

/** Another tab may hold on to something for ever. */
const PATIENCE_MS = 2000;
const KEYS_MS = 800;
const LOOK_MS = 200;
/** What another tab or the worker was just writing may come after its store was emptied. */
const ROUNDS = 3;

const storage = () => ({ indexedDB, IDBKeyRange });

/** Null: it could not be counted, so it may be anything. */
export function notSentHere(): Promise<NotSent | null> {
  return inTime(readNotSent(storage()), after(PATIENCE_MS)).catch(() => null);
}

/**
 * Removes everything this browser keeps for Stepwise, with or without signal, and answers what is still there when it looks
 * again. Needs no open account. Whatever is slow is given up after a while, and told.
 */
export async function erasePhone(): Promise<readonly Leftover[]> {
  const end = after(PATIENCE_MS);
  let late = false;
  end.catch(() => (late = true));
  let left: readonly Leftover[] = [];
  blankOthers();
  for (let round = 0; round < ROUNDS && !late; round++) {
    await inTime(eraseKeys(storage()), after(KEYS_MS)).catch(nothing);
    await inTime(eraseDatabases(storage()), end).catch(nothing);
    await inTime(removeWorkers(), end).catch(nothing);
    await inTime(removeCaches(), end).catch(nothing);
    emptyNotes();
    left = await whatIsLeft();
    if (left.length === 0) break;
  }
  return left;
}

async function removeWorkers(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.allSettled(
    registrations.map(async (registration) => {
      // Asking the push service to forget may take a network that is not there; without a worker nothing is shown anyway.
      void registration.pushManager?.getSubscription().then((known) => known?.unsubscribe(), nothing);
      await registration.unregister();
    }),
  );
}

async function removeCaches(): Promise<void> {
  const names = (await globalThis.caches?.keys()) ?? [];
  await Promise.allSettled(names.map((name) => caches.delete(name)));
}

function emptyNotes(): void {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A browser that blocks them keeps nothing there.
  }
}

async function whatIsLeft(): Promise<Leftover[]> {
  const looks: Record<Leftover, () => Promise<number>> = {
    databases: async () => (await databasesHere(storage())).length,
    pages: async () => (await globalThis.caches?.keys())?.length ?? 0,
    worker: async () => (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    notes: async () => notes(),
  };
  const kinds = Object.keys(looks) as Leftover[];
  const found = await Promise.all(kinds.map((kind) => inTime(looks[kind](), after(LOOK_MS)).catch(() => 1)));
  return kinds.filter((_, at) => found[at] !== 0);
}

function notes(): number {
  try {
    return localStorage.length + sessionStorage.length;
  } catch {
    return 0;
  }
}

const nothing = () => undefined;
const after = (ms: number) => new Promise<never>((_, reject) => setTimeout(reject, ms, new Error('too slow')));

function inTime<T>(work: Promise<T>, end: Promise<never>): Promise<T> {
  return Promise.race([work, end]);
}

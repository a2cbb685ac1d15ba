import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Storage } from '#client/db/open.ts';

/** A phone's storage that can be made to die at any later write, before or after it is committed. */
export type FragileStorage = {
  storage: Storage;
  /** The `writes`-th read-write transaction from now is the last thing this run of the app does. */
  lightFuse(writes: number, committed: boolean): void;
  dead(): boolean;
  /** The next `times` writes fail with this error, or (null) are aborted without one, as WebKit does. */
  failWrites(times: number, error: () => unknown): void;
  /** The app is opened again: whatever was committed is there, and what a killed run still had to do is never done. */
  revive(): void;
};

export function makeFragileStorage(): FragileStorage {
  const factory = new IDBFactory();
  let fuse = Number.POSITIVE_INFINITY;
  let lastWriteCommits = false;
  let dead = false;
  let run = 0;
  let failing: { times: number; error: () => unknown } = { times: 0, error: () => null };
  const died = () => new DOMException('the app was killed', 'AbortError');

  const guard = (database: IDBDatabase) => {
    const begin = database.transaction.bind(database);
    const own = run;
    database.transaction = (...args: Parameters<typeof begin>) => {
      if (dead || own !== run) throw died();
      if (args[1] === 'readwrite' && failing.times > 0) {
        failing.times -= 1;
        const error = failing.error();
        if (error !== null) throw error;
        const transaction = begin(...args);
        queueMicrotask(() => transaction.abort());
        return transaction;
      }
      if (args[1] === 'readwrite') {
        fuse -= 1;
        if (fuse <= 0) {
          dead = true;
          if (!lastWriteCommits) throw died();
        }
      }
      return begin(...args);
    };
  };
  const open = factory.open.bind(factory);
  factory.open = (...args: Parameters<typeof open>) => {
    if (dead) throw died();
    const request = open(...args);
    request.addEventListener('success', () => guard(request.result));
    return request;
  };
  return {
    storage: { indexedDB: factory, IDBKeyRange },
    lightFuse(writes, committed) {
      fuse = writes;
      lastWriteCommits = committed;
    },
    dead: () => dead,
    failWrites(times, error) {
      failing = { times, error };
    },
    revive() {
      fuse = Number.POSITIVE_INFINITY;
      if (dead) run += 1;
      dead = false;
    },
  };
}

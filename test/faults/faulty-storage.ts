import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Storage } from '#client/db/open.ts';

/**
 * What a browser's storage does to an app, each seen in the field: no room, at a request or only at the end; an abort
 * with or without a reason; a lost or closing connection; another version; silence; an open that waits for another tab; a
 * database that is gone; a key that cannot be stored, or comes back as nothing.
 */
export const FAULTS = [
  'quota',
  'quota-at-end',
  'abort',
  'abort-without-error',
  'lost',
  'closing',
  'version',
  'hang',
  'blocked',
  'vanished',
  'clone',
  'null-key',
] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultyStorage = {
  storage: Storage;
  /** From now on each write (or open, or read of a key) meets this. Null: all is well again. */
  breakWith(fault: Fault | null): void;
  /** How often a fault struck. */
  struck(): number;
  /** Lets go of what hung. */
  release(): void;
};

const ERRORS: Partial<Record<Fault, () => unknown>> = {
  abort: () => new DOMException('aborted', 'AbortError'),
  lost: () => new DOMException('Connection to Indexed Database server lost', 'UnknownError'),
  closing: () => new DOMException('The database connection is closing.', 'InvalidStateError'),
  version: () => new DOMException('newer', 'VersionError'),
};

/** A storage in memory that can be made to fail in one way at a time. */
export function makeFaultyStorage(): FaultyStorage {
  const factory = new IDBFactory();
  let fault: Fault | null = null;
  let strikes = 0;
  const hanging: (() => void)[] = [];

  const strike = () => {
    strikes += 1;
  };
  const guard = (database: IDBDatabase) => {
    const begin = database.transaction.bind(database);
    database.transaction = (...args: Parameters<typeof begin>) => {
      const writes = args[1] === 'readwrite';
      const error = writes && fault ? ERRORS[fault] : undefined;
      if (error) {
        strike();
        throw error();
      }
      const transaction = begin(...args);
      if (writes && fault === 'quota-at-end') abortAs(transaction, 'QuotaExceededError');
      if (writes && fault === 'abort-without-error') abortAs(transaction, null);
      if (fault === 'hang') hang(transaction);
      guardStores(transaction);
      return transaction;
    };
  };
  const abortAs = (transaction: IDBTransaction, name: string | null) => {
    strike();
    Object.defineProperty(transaction, 'error', { value: name && new DOMException('no room', name) });
    queueMicrotask(() => {
      try {
        transaction.abort();
      } catch {
        // It has ended by itself.
      }
    });
  };
  /** Nothing of it is answered until it is released: the requests wait behind one that never ends. */
  const hang = (transaction: IDBTransaction) => {
    strike();
    const silent = (target: EventTarget) => {
      const dispatch = target.dispatchEvent.bind(target);
      target.dispatchEvent = (event: Event) => {
        hanging.push(() => dispatch(event));
        return true;
      };
    };
    silent(transaction);
  };
  const guardStores = (transaction: IDBTransaction) => {
    const storeOf = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const store = storeOf(name);
      for (const method of ['put', 'add'] as const) {
        const write = store[method].bind(store);
        store[method] = (value: unknown, key?: IDBValidKey) => {
          if (fault === 'quota') {
            strike();
            throw new DOMException('no room', 'QuotaExceededError');
          }
          if (fault === 'clone' && holdsKey(value)) {
            strike();
            throw new DOMException('could not be cloned', 'DataCloneError');
          }
          return key === undefined ? write(value) : write(value, key);
        };
      }
      const get = store.get.bind(store);
      store.get = (key) => {
        const request = get(key);
        if (fault === 'null-key' && name === 'keys') {
          strike();
          request.addEventListener('success', () => {
            if (!request.result?.key) return;
            Object.defineProperty(request, 'result', { value: { ...request.result, key: null } });
          });
        }
        return request;
      };
      return store;
    };
  };

  const open = factory.open.bind(factory);
  factory.open = (...args: Parameters<typeof open>) => {
    const request = open(...args);
    request.addEventListener('success', () => guard(request.result));
    if (fault === 'blocked') {
      strike();
      const dispatch = request.dispatchEvent.bind(request);
      request.dispatchEvent = (event: Event) => {
        if (event.type !== 'success') return dispatch(event);
        hanging.push(() => dispatch(event));
        return true;
      };
    }
    return request;
  };
  return {
    storage: { indexedDB: factory, IDBKeyRange },
    breakWith(next) {
      fault = next;
    },
    struck: () => strikes,
    release() {
      for (const go of hanging.splice(0)) go();
    },
  };
}

function holdsKey(value: unknown): boolean {
  return JSON.stringify(value) !== undefined && Object.values(value as object).some((one) => one instanceof CryptoKey);
}

import type { Dexie } from 'dexie';

const begun = new Set<IDBTransaction>();

/**
 * WebKit keeps a page that was left for a while, with the transactions it had begun just as they were: nobody, in no page, could write
 * there until then. So they end with their page. What they had not stored was never said to be.
 */
export function endWithPage(db: Dexie): void {
  // The same listener is added once, however many databases there are.
  globalThis.addEventListener?.('pagehide', whenLeft);
  db.use({
    stack: 'dbcore',
    name: 'ends with its page',
    create: (core) => ({
      ...core,
      transaction(...asked) {
        const one = core.transaction(...asked);
        const transaction = one as unknown as IDBTransaction;
        begun.add(transaction);
        const ended = () => begun.delete(transaction);
        transaction.addEventListener('complete', ended);
        transaction.addEventListener('abort', ended);
        return one;
      },
    }),
  });
}

/** `persisted`: the page is not thrown away, only put aside. Of one that is thrown away browsers end them by themselves. */
function whenLeft({ persisted }: PageTransitionEvent): void {
  if (persisted) for (const transaction of [...begun]) abort(transaction);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is being stored already, and needs this page no more.
  }
}

import type { BrowserContext, Page } from '@playwright/test';

/** Everything a browser keeps for the origin, by name. */
export interface StoredHere {
  databases: string[];
  caches: string[];
  workers: number;
  notes: string[];
}

/** An address of the origin at which no Stepwise runs, with or without a worker. */
export const EMPTY_PAGE = '/v1/hello';

/** Looks from a page of the origin on which nothing of Stepwise runs. */
export async function onEmptyPage<T>(context: BrowserContext, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  await page.goto(EMPTY_PAGE);
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

export function enumerate(page: Page): Promise<StoredHere> {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    notes: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
}

/** Every row of every `keys` table that can be read: in the clear or not. */
export function keyRows(page: Page): Promise<{ database: string; sealed: string }[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: { database: string; sealed: string }[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      if (database.objectStoreNames.contains('keys')) {
        const rows = await settled(database.transaction('keys').objectStore('keys').getAll());
        for (const row of rows) found.push({ database: name!, sealed: String(row.sealed ?? '') });
      }
      database.close();
    }
    return found;
  });
}

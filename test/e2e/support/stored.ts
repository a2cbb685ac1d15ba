import type { Page } from '@playwright/test';
import { findWords } from '../../canaries/search.ts';

/** Which of these words the browser keeps readable: in IndexedDB, Cache Storage, or the small stores. */
export async function storedInTheClear(page: Page, words: readonly string[]): Promise<string[]> {
  const everything = await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer)
        return [...new Uint8Array(value)].map((byte) => String.fromCharCode(byte)).join('');
      if (ArrayBuffer.isView(value))
        return asText(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength));
      if (value === null || typeof value !== 'object') return String(value);
      return Object.entries(value)
        .map(([key, inner]) => `${key}\n${asText(inner)}`)
        .join('\n');
    };
    const places: [string, string][] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const rows = await settled(database.transaction(store).objectStore(store).getAll());
        places.push([`${name} ${store}`, asText(rows)]);
      }
      database.close();
    }
    for (const cache of await caches.keys()) {
      for (const request of await (await caches.open(cache)).keys()) {
        const reply = await caches.match(request);
        places.push([`${cache} ${request.url}`, (await reply?.text()) ?? '']);
      }
    }
    places.push(['local storage', asText({ ...localStorage })], ['session storage', asText({ ...sessionStorage })]);
    return places;
  });
  return findWords(words, new Map(everything.map(([place, text]) => [place, Buffer.from(text)])));
}

import type { Page } from '@playwright/test';

/** What a device has fetched: by what each page leaves beside its place, and how many cases wait to be folded. */
export type Stored = { records: number; more: boolean; touched: number };

/** Looks until it `holds`. Answers what was there then, and when, in milliseconds. */
export async function untilHeld(
  page: Page,
  holds: (stored: Stored) => boolean,
  { everyMs, mostMs }: { everyMs: number; mostMs: number },
): Promise<Stored & { at: number }> {
  for (const end = performance.now() + mostMs; performance.now() < end; ) {
    const stored = await page.evaluate(lookInside);
    if (holds(stored)) return { ...stored, at: performance.now() };
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error('the first sync did not end');
}

/** Runs in the page. The account's own database is made while it first syncs. */
async function lookInside(): Promise<Stored> {
  const of = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const seen = { records: 0, more: false, touched: 0 };
  for (const { name } of await indexedDB.databases()) {
    if (!name?.endsWith('.cache')) continue;
    const database = await of(indexedDB.open(name));
    const tables = database.transaction(['cursors', 'touched']);
    const [rows, touched] = await Promise.all([
      of(tables.objectStore('cursors').getAll()),
      of(tables.objectStore('touched').count()),
    ]);
    seen.touched += touched;
    for (const { entries = 0, more = false } of rows as { entries?: number; more?: boolean }[]) {
      seen.records += entries;
      seen.more ||= more;
    }
    database.close();
  }
  return seen;
}

import { expect, type Page } from '@playwright/test';

/** One of each kind: on the placement, at the university, in the region. */
const DEMO_TEAMS = 3;

/** Waits until the worker has stored everything, so that the network may go. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** The people that a sending is sealed to have come: without them nobody can be chosen once the network is gone. */
export async function untilTeamsAreHere(page: Page): Promise<void> {
  const teamsHere = () =>
    page.evaluate(async () => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const cache = (await indexedDB.databases()).find(({ name }) => name?.endsWith('.cache'));
      if (!cache) return 0;
      const database = await done(indexedDB.open(cache.name!));
      const count = await done(database.transaction('directory').objectStore('directory').count());
      database.close();
      return count;
    });
  await expect.poll(teamsHere).toBeGreaterThanOrEqual(DEMO_TEAMS);
}

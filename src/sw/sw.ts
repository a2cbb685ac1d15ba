import { leftWords } from '../client/db/exchange/left-words.ts';
import { systemRandom } from '../client/platform/random.ts';
import { createPrecache, type Entry } from './precache.ts';
import { openApp, showNews, subscribeAgain } from './push.ts';
import { sendLeft } from './send.ts';
import { giveShared, SHARED_TO, takeShared } from './shared.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Entry[] };

declare global {
  /** Background Sync, of Chromium's browsers. */
  interface ServiceWorkerGlobalScopeEventMap {
    sync: ExtendableEvent;
  }
}

const precache = createPrecache(self.__WB_MANIFEST, self.location.origin);

self.addEventListener('install', (event) => event.waitUntil(precache.install()));

self.addEventListener('activate', (event) =>
  event.waitUntil(
    precache.removeOthers().then((replacedAnother) => {
      // Only the very first worker takes over open pages. A later one gets them when the person agrees to the update.
      if (!replacedAnother) return self.clients.claim();
      return undefined;
    }),
  ),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (event.data?.type === 'CLAIM') event.waitUntil(self.clients.claim());
  if (event.data?.type === 'STAFF') event.waitUntil(precache.keepStaff());
  if (event.data?.type === 'SHARED') giveShared(event.ports[0]!);
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'POST' && new URL(event.request.url).pathname === SHARED_TO) {
    event.respondWith(takeShared(event.request));
  }
  const key = precache.keyFor(event.request);
  if (key) event.respondWith(precache.answer(key, event.request));
});

self.addEventListener('push', (event) => event.waitUntil(showNews(self.registration)));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openApp(self.clients));
});

/** Between one lane and the next, in milliseconds: as far apart as a page keeps them. */
const APART = { least: 15_000, more: 45_000 };

self.addEventListener('sync', (event) => {
  const send = async () => {
    const [left, pages] = await Promise.all([leftWords(indexedDB), self.clients.matchAll({ type: 'window' })]);
    const pause = () =>
      new Promise<void>((resolve) => setTimeout(resolve, APART.least + (systemRandom(1)[0]! / 256) * APART.more));
    await sendLeft({ left, pages, fetch: (path, init) => fetch(path, init), pause });
  };
  event.waitUntil(send());
});

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(subscribeAgain(self.registration, event.oldSubscription));
});

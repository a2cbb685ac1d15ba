import { createPrecache, type Entry } from './precache.ts';
import { openApp, showNews, subscribeAgain } from './push.ts';
import { giveShared, SHARED_TO, takeShared } from './shared.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Entry[] };

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

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(subscribeAgain(self.registration, event.oldSubscription));
});

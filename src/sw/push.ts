import { lockScreenText } from '../client/text/lock-screen.ts';

/** News takes the place of earlier news that nobody has looked at. */
const TAG = 'news';

/**
 * Always shows something, and always the same: browsers take the permission away from apps that do not. What came with the
 * push is not looked at.
 */
export function showNews(registration: ServiceWorkerRegistration): Promise<void> {
  return registration.showNotification(lockScreenText.news, { tag: TAG });
}

/** What is needed of the worker's `clients`. */
interface Pages {
  matchAll(which: { type: 'window' }): Promise<readonly { focus(): Promise<unknown> }[]>;
  openWindow(address: string): Promise<unknown>;
}

/** Somebody has tapped it: to the page that is open, or to the first one. */
export async function openApp(pages: Pages): Promise<void> {
  const [open] = await pages.matchAll({ type: 'window' });
  if (open) await open.focus();
  else await pages.openWindow('/');
}

/**
 * The browser has changed its address. The worker asks for another at once; a page tells the server, with the next start
 * at the latest, because only a page can say who it is.
 */
export async function subscribeAgain(
  registration: ServiceWorkerRegistration,
  before: PushSubscription | null,
): Promise<void> {
  if (before) await registration.pushManager.subscribe(before.options);
}

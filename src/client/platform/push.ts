/**
 * Whether this browser can be told of news while Stepwise is closed. `install`: an iPhone does it only for apps on the home
 * screen. `denied`: the person has said no, and only the browser's own settings take that back.
 */
export type PushWay = 'ready' | 'denied' | 'install' | 'none';

export async function pushWay(): Promise<PushWay> {
  if (!('PushManager' in globalThis) || !('Notification' in globalThis)) {
    return 'standalone' in navigator && navigator.standalone === false ? 'install' : 'none';
  }
  if (!(await navigator.serviceWorker?.getRegistration())) return 'none';
  return Notification.permission === 'denied' ? 'denied' : 'ready';
}

/** Asks the person, which a browser allows only in a tap of theirs. */
export async function mayNotify(): Promise<boolean> {
  return (await Notification.requestPermission()) === 'granted';
}

export const hasSaidYes = () => 'Notification' in globalThis && Notification.permission === 'granted';

/** What a browser's push service gave to this browser. */
export type PushSubscribed = { endpoint: string; p256dh: string; auth: string };

/** This browser's address for a server's key, base64url. Throws when its push service gives none, as without signal. */
export async function subscribed(key: string): Promise<PushSubscribed> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  // An address for another key is of no use: the server that had it is not this one.
  const fits = known && keyOf(known) === key;
  if (known && !fits) await known.unsubscribe();
  const now = fits ? known : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = now.toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' };
}

export async function isSubscribed(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return !!(await registration?.pushManager?.getSubscription());
}

/** Nothing that is pushed reaches this browser any more, whatever a server knows: it works without signal too. */
export async function unsubscribe(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer());
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

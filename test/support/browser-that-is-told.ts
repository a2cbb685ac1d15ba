import { vi } from 'vitest';
import { makePushBrowser } from './push-browser.ts';

type Answer = 'granted' | 'denied' | 'default';

/**
 * A browser that can be told of news: its permission, its push service and its worker. `asked` counts how often the person
 * was asked. Everything else is the page's.
 */
export function browserThatIsTold({
  saysTo = 'granted',
  permission = 'default',
}: Partial<Record<'saysTo' | 'permission', Answer>> = {}) {
  const browser = {
    asked: 0,
    permission: permission as Answer,
    subscription: null as null | ReturnType<typeof subscriptionFor>,
    /** Its push service gives no addresses, as without signal. */
    noAddresses: false,
    /** The address has changed behind everybody's back, as they do. */
    moves() {
      browser.subscription = subscriptionFor(browser.subscription!.options.applicationServerKey);
    },
  };
  function subscriptionFor(key: ArrayBuffer) {
    const { endpoint, p256dh, auth } = makePushBrowser().address;
    return {
      endpoint,
      options: { applicationServerKey: key, userVisibleOnly: true },
      toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
      async unsubscribe() {
        browser.subscription = null;
        return true;
      },
    };
  }
  const pushManager = {
    getSubscription: async () => browser.subscription,
    async subscribe({ applicationServerKey }: { applicationServerKey: string }) {
      if (browser.noAddresses) throw new DOMException('push service error', 'AbortError');
      const key = new Uint8Array(Buffer.from(applicationServerKey, 'base64url'));
      browser.subscription = subscriptionFor(key.buffer as ArrayBuffer);
      return browser.subscription;
    },
  };
  const registration = { pushManager };
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', {
    get permission() {
      return browser.permission;
    },
    async requestPermission() {
      browser.asked += 1;
      if (browser.permission === 'default') browser.permission = saysTo;
      return browser.permission;
    },
  });
  const serviceWorker = { ready: Promise.resolve(registration), getRegistration: async () => registration };
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
  return browser;
}

/** As it was before. */
export function browserIsItself(): void {
  Reflect.deleteProperty(navigator, 'serviceWorker');
}

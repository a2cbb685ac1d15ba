import { describe, expect, test, vi } from 'vitest';
import { openApp, showNews, subscribeAgain } from '../../src/sw/push.ts';

const registration = (part: object) => part as unknown as ServiceWorkerRegistration;

describe('a push', () => {
  test('shows the same words in the same place, whatever it carries', async () => {
    const showNotification = vi.fn(async () => {});
    await showNews(registration({ showNotification }));
    expect(showNotification.mock.calls).toEqual([['There is something new', { tag: 'news' }]]);
  });

  test('that is tapped goes to the page that is open, or opens one that tells nothing', async () => {
    const focus = vi.fn(async () => {});
    const openWindow = vi.fn(async () => null);
    await openApp({ matchAll: async () => [{ focus }], openWindow });
    expect([focus.mock.calls.length, openWindow.mock.calls.length]).toEqual([1, 0]);
    await openApp({ matchAll: async () => [], openWindow });
    expect(openWindow.mock.calls).toEqual([['/']]);
  });
});

test('an address that the browser gave up is asked for again, and none where there was none', async () => {
  const subscribe = vi.fn(async () => {});
  const here = registration({ pushManager: { subscribe } });
  const options = { userVisibleOnly: true, applicationServerKey: new ArrayBuffer(65) };
  await subscribeAgain(here, { options } as unknown as PushSubscription);
  await subscribeAgain(here, null);
  expect(subscribe.mock.calls).toEqual([[options]]);
});

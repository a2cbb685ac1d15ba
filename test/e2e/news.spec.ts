import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { makePushBrowser } from '../support/push-browser.ts';
import { expect, readyForOffline, test } from './support/journey.ts';
import { expectReadable } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

test.use({ whole: true });

/** No push service can be reached from here, so this browser is given an address by the test. All the rest is its own. */
async function givesAddresses(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications']);
  const { address } = makePushBrowser('https://updates.push.services.mozilla.com/wpush/v2/here');
  await context.addInitScript(({ endpoint, p256dh, auth }) => {
    const kept = 'test.subscribed';
    const bytes = (key: string) =>
      Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
    const subscription = () => ({
      endpoint,
      options: { applicationServerKey: bytes(sessionStorage.getItem(kept)!).buffer },
      toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
      unsubscribe: async () => {
        sessionStorage.removeItem(kept);
        return true;
      },
    });
    Object.assign(PushManager.prototype, {
      getSubscription: async () => (sessionStorage.getItem(kept) ? subscription() : null),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        sessionStorage.setItem(kept, applicationServerKey);
        return subscription();
      },
    });
  }, address);
}

/** What a push service hands to this browser. */
async function push(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const origin = new URL(page.url()).origin;
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
  await session.detach();
}

/**
 * Keeps what the worker has put on the lock screen, once the browser says that it has. The list of what is there is not
 * asked for: a browser may take from it what it has stored and not yet drawn, and it once stayed empty for a minute.
 */
async function keepsWhatIsShown(worker: Worker): Promise<() => Promise<unknown>> {
  await worker.evaluate(() => {
    const show = ServiceWorkerRegistration.prototype.showNotification;
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    ServiceWorkerRegistration.prototype.showNotification = async function (title, options) {
      await show.call(this, title, options);
      shown.push({ title, ...options });
    };
  });
  return () => worker.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown);
}

test('a learner is told that there is something new, in words that say nothing, and turns it off again', async ({
  phone,
}) => {
  const { page, context } = phone;
  await givesAddresses(context);
  await openAs(page, 'A learner');
  await readyForOffline(page);
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Tell me when there is news' }).click();
  await expect(page.getByText('There is something new', { exact: true })).toBeVisible();
  await expect(page.getByText('It is off.')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what you want to hear of');
  await expectReadable(page);
  await page.getByRole('checkbox', { name: 'Answers to my concerns' }).check();
  await page.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('It is on now.')).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadable(page);
  await page.reload();
  await expect(page.getByText('It is on, on this device.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Answers to my concerns' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Answers to my anonymous concerns' })).not.toBeChecked();

  const shown = await keepsWhatIsShown(context.serviceWorkers()[0]!);
  await push(page, 'news');
  await push(page, '{"title":"The ward manager has answered"}');
  const news = { title: 'There is something new', tag: 'news' };
  await expect.poll(shown).toEqual([news, news]);

  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByText('It is off now.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('It is off.')).toBeVisible();
});

test('a lead has e-mails sent to the mailbox of the team, once somebody who reads it has said yes', async ({
  desk,
  phone,
  server,
}) => {
  const { page } = desk;
  await openAs(page, 'A practice educator');
  await page.goto('/team');
  await page.getByRole('link', { name: 'E-mails to the team' }).click();
  await page.getByRole('textbox', { name: 'Address of the mailbox' }).fill('ward4.education@hospital.example');
  await page.getByRole('radio', { name: 'Once a day' }).check();
  await page.getByRole('checkbox', { name: 'Keep some hours quiet' }).check();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Waiting for confirmation.')).toBeVisible();
  await expectReadable(page);

  // It looks each minute, and when it starts.
  await server.stop();
  await server.start();
  const folder = join(server.folder, 'mail');
  await expect.poll(() => (existsSync(folder) ? readdirSync(folder).length : 0)).toBe(1);
  expect(server.printed()).toContain('mail_to_folder');
  const letter = readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8').replace(/=\r\n/g, '');
  expect(letter).toContain('To: ward4.education@hospital.example');
  const [link] = letter.match(/\/mailbox#confirm\.[\w.-]+/)!;
  await phone.page.goto(link);
  await expect(phone.page.getByRole('heading', { name: 'E-mails for your team' })).toBeVisible();
  expect(phone.page.url()).not.toContain('#');
  await expectReadable(phone.page);
  await phone.page.getByRole('button', { name: 'Yes, send them' }).click();
  await expect(phone.page.getByText(/^Done\. Stepwise will write here/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('E-mails go to ward4.education@hospital.example.')).toBeVisible();
});

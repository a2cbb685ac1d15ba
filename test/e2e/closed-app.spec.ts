import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { untilTeamsAreHere } from './support/ready-for-offline.ts';
import { openAs } from './support/team.ts';

test.use({ whole: true });

const WORDS = 'Nobody has signed my book for five weeks.';

test('what was sent without signal goes while the app is closed, and is called sent when it is opened again', async ({
  phone,
  desk,
  server,
}) => {
  await phone.page.goto('/');
  await readyForOffline(phone.page);
  await untilTeamsAreHere(phone.page);
  await openAs(desk.page, 'A practice educator');
  await server.kill();
  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Waiting to send\. You can close the app/)).toBeVisible();

  // The phone goes into a pocket, and the browser ends the app.
  await expect.poll(() => phone.page.evaluate(waysOfWords)).toContain('inflight');
  const another = await phone.context.newPage();
  const signalComes = await browserOf(another);
  await phone.page.close();
  await server.start();
  await signalComes();
  await expect(desk.page.getByRole('link', { name: /signed my book for five weeks/ })).toHaveCount(1);

  await another.goto('/concerns');
  await expect(another.getByText(/^Sent\. /)).toBeVisible();
  // And no second one.
  await expect(another.getByText('Everything sent.')).toBeVisible();
  await expect(desk.page.getByRole('link', { name: /signed my book for five weeks/ })).toHaveCount(1);
});

/** Runs in the page: how far each word is that waits. */
async function waysOfWords(): Promise<string[]> {
  const of = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.endsWith('.critical') ? [name] : []));
  const database = await of(indexedDB.open(names[0]!));
  const rows = await of(database.transaction('outbox').objectStore('outbox').getAll());
  database.close();
  return (rows as { op: string; state: string }[]).flatMap(({ op, state }) => (op === 'append@1' ? [state] : []));
}

/** What the browser does by itself once there is signal, after minutes: its tools do it at once. */
async function browserOf(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const found = new Promise<{ registrationId: string; scopeURL: string }>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => one && resolve(one));
  });
  await devtools.send('ServiceWorker.enable');
  const { registrationId, scopeURL } = await found;
  return async () => {
    await devtools.send('ServiceWorker.dispatchSyncEvent', {
      origin: new URL(scopeURL).origin,
      registrationId,
      tag: 'words',
      lastChance: false,
    });
  };
}

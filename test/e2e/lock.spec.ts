import type { Page } from '@playwright/test';
import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';
import { expectReadable } from './support/small-screen.ts';

const BEFORE = 'There was no supervisor on the ward for the second week.';
const WHILE = 'I was told to sign for drugs I had not seen.';

const box = (page: Page) => page.getByRole('textbox', { name: 'Write it down' });
const passphrase = (page: Page) => page.getByRole('textbox', { name: 'Passphrase' });

/** Takes the four words that are offered, and types them when asked for them. */
async function setLock(page: Page): Promise<string> {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Lock' }).click();
  await page.getByRole('button', { name: 'Suggest four words' }).click();
  const words = await page.getByRole('textbox', { name: 'A new passphrase' }).inputValue();
  expect(words.split(' ')).toHaveLength(4);
  await expect(page.getByText('Hard to guess.')).toBeVisible();
  await expectReadable(page);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'The same again' }).fill(words);
  await page.getByRole('button', { name: 'Lock with this passphrase' }).click();
  await unlock(page, words);
  await expect(page.getByText('The lock is on.')).toBeVisible();
  return words;
}

async function unlock(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

test('a learner locks Stepwise, writes while it is locked, and reads both without signal once it is unlocked', async ({
  phone,
}) => {
  const { page, context } = phone;
  await writeNote(page, BEFORE);
  const words = await setLock(page);
  await expectReadable(page);
  await expectAccessible(page);
  await readyForOffline(page);
  await context.setOffline(true);

  // Words that are not on the disk yet go there first.
  await page.goto('/');
  await page.getByRole('link', { name: /^There was no supervisor/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Locked. Unlock to see them' }).click();
  await unlock(page, words);
  await page.getByRole('link', { name: /^There was no supervisor/ }).click();
  await box(page).press('ControlOrMeta+End');
  await page.keyboard.type(' Nor for the third.');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
  await expect(page.getByText(BEFORE)).toHaveCount(0);
  await expectReadable(page);
  await expectAccessible(page);

  // A wrong one says so, and deletes nothing.
  await page.getByLabel('Passphrase', { exact: true }).fill('open sesame');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('link', { name: /That is not the passphrase/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Write something down without unlocking' }).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(WHILE);
  await expect(page.getByText('Saved and locked away. You can read it again once you unlock.')).toBeVisible();
  await expectReadable(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'My concerns' })).toBeVisible();
  await expect(page.getByText(WHILE)).toHaveCount(0);
  expect(await everythingStored(page)).not.toContain(WHILE.slice(0, 20));

  await page.getByRole('link', { name: 'Locked. Unlock to see them' }).click();
  await unlock(page, words);
  await expect(page.getByRole('link', { name: new RegExp(`^${WHILE.slice(0, 20)}`) })).toBeVisible();
  await page.getByRole('link', { name: /^There was no supervisor/ }).click();
  await expect(box(page)).toHaveValue(`${BEFORE} Nor for the third.`);
  expect(phone.strangers).toEqual([]);
});

test('it locks by itself in every window, and who forgot the passphrase opens it with the recovery code', async ({
  phone,
}) => {
  const { page, context } = phone;
  await writeNote(page, BEFORE);
  await page.goto('/recovery');
  const groups = page.getByRole('listitem').filter({ hasText: /^[0-9A-Z]{4}$/ });
  await expect(groups).toHaveCount(7);
  const code = (await groups.allTextContents()).join(' ');
  const words = await setLock(page);
  const other = await context.newPage();
  await other.goto('/concerns');
  await unlock(other, words);
  await expect(other.getByRole('link', { name: /^There was no supervisor/ })).toBeVisible();

  await page.clock.install();
  await page.reload();
  await unlock(page, words);
  await page.getByRole('combobox', { name: 'After nothing was touched' }).selectOption('After 1 minute');
  await expect(page.getByText('Kept.')).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(page.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();
  await expect(other.getByRole('heading', { level: 1, name: 'Locked' })).toBeVisible();

  await other.getByText('I forgot my passphrase').click();
  await other.getByRole('link', { name: 'Use the recovery code' }).click();
  await other.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'The lock is off' })).toBeVisible();
  await other.getByRole('button', { name: 'Go to my notes' }).click();
  await expect(other.getByRole('link', { name: /^There was no supervisor/ })).toBeVisible();
});

test('a passkey opens it as well, and the passphrase goes on opening it without', async ({ phone }) => {
  const { page, context } = phone;
  const authenticator = await context.newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await writeNote(page, BEFORE);
  const words = await setLock(page);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByRole('button', { name: 'Try it now' }).click();
  await expect(page.getByText('A passkey opens Stepwise too.')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/concerns');
  await page.getByRole('button', { name: 'Unlock with your passkey' }).click();
  await expect(page.getByRole('link', { name: /^There was no supervisor/ })).toBeVisible();

  // Another key in its place answers otherwise; then only the passphrase helps.
  await authenticator.send('WebAuthn.clearCredentials', { authenticatorId });
  await page.reload();
  await page.getByRole('button', { name: 'Unlock with your passkey' }).click();
  await expect(page.getByRole('link', { name: /The passkey did not open it/ })).toBeVisible();
  await unlock(page, words);
  await expect(page.getByRole('link', { name: /^There was no supervisor/ })).toBeVisible();
});

test('after unlocking, the page that was asked for is there', async ({ phone }) => {
  const { page } = phone;
  await writeNote(page, BEFORE);
  await makeItAConcern(page);
  const address = new URL(page.url()).pathname;
  const words = await setLock(page);
  await page.goto(address);
  await unlock(page, words);
  await expect(page.getByRole('heading', { level: 1, name: 'Your concern' })).toBeVisible();
  await expect(passphrase(page)).toHaveCount(0);
});

/** Every row of every store, as letters. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const rows: unknown[] = [];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name!));
      for (const store of db.objectStoreNames) rows.push(await done(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    return JSON.stringify(rows);
  });
}

import type { Page } from '@playwright/test';
import { settled } from '../support/settled.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import { makeItAConcern, send } from './support/learner.ts';
import { expectReadable } from './support/small-screen.ts';

const WORDS = 'There has been no supervisor on my shifts for two weeks.';

/** What iOS Lockdown Mode takes from a page, and a browser that lets nothing be stored. */
function lockDown(): void {
  const gone = window as unknown as Record<string, unknown>;
  for (const name of ['indexedDB', 'IDBKeyRange', 'WebAssembly', 'BroadcastChannel']) delete gone[name];
  for (const name of ['serviceWorker', 'locks', 'storage'])
    delete (Navigator.prototype as unknown as Record<string, unknown>)[name];
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('not here', 'SecurityError');
      },
    });
  }
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Write it down' });
const footer = (page: Page) => page.locator('.sw-footer__truth');

async function writeOnPage(page: Page): Promise<void> {
  await box(page).click();
  await box(page).fill(WORDS);
  await expect(page.getByText(/^Kept at .*, while this page is open$/)).toBeVisible();
  await expect(footer(page)).toContainText('Nothing stays here when you close this page.');
}

/** Sends it without a name, and writes the words down: from here on the page may go. */
async function sendAndTakeWords(page: Page): Promise<string[]> {
  await makeItAConcern(page);
  await send(page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await page.getByRole('link', { name: 'Write ten words on paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Write it on paper' })).toBeVisible();
  await expectReadable(page);
  const words = await page.locator('.sw-paper-words li').allTextContents();
  expect(words).toHaveLength(10);
  return words;
}

test('where a browser keeps nothing, a learner writes, sends without a name, and reads on elsewhere with words from paper', async ({
  phone,
  another,
}) => {
  const { page } = phone;
  await page.addInitScript(lockDown);
  await page.goto('/');
  await page.getByRole('link', { name: 'Write it down' }).click();
  await writeOnPage(page);
  await expectAccessible(page);

  // Closing now would lose it, so the browser asks.
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(box(page)).toHaveValue(WORDS);

  const words = await sendAndTakeWords(page);

  const other = await another('phone');
  await other.page.goto('/open');
  await other.page.getByRole('link', { name: 'Open with words from paper' }).click();
  const field = other.page.getByRole('textbox', { name: 'The ten words' });
  await field.fill(words.with(0, words[1]!).with(1, words[0]!).join(' '));
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(other.page.getByRole('alert').getByText(/two have changed places/)).toBeVisible();
  await expectReadable(other.page);
  await field.fill(words.map((word) => word.slice(0, 4).toUpperCase()).join('\n'));
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(other.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await expect(other.page.getByText(WORDS).first()).toBeVisible();
  await other.page.getByRole('textbox', { name: /^Write to/ }).fill('I read this at home now.');
  await other.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(other.page.getByText('I read this at home now.')).toBeVisible();
  await expect(footer(other.page)).toContainText('Everything sent.');
  expect([...phone.strangers, ...other.strangers]).toEqual([]);
});

test('on a phone that is not theirs, a learner leaves nothing behind', async ({ phone }) => {
  const { page } = phone;
  await page.goto('/note');
  // Lines above the link come while the phone is being opened.
  await settled(page);
  await page.getByRole('link', { name: 'This is not my phone' }).click();
  await expect(page.getByRole('heading', { name: 'This is not my phone' })).toBeFocused();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Keep nothing here' }).click();
  await expect(page).toHaveURL(/\/note$/);
  await writeOnPage(page);
  await sendAndTakeWords(page);
  expect(await everythingStored(page)).not.toContain('documents:1');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await expect(footer(page)).toContainText('Nothing stays here when you close this page.');
});

test('where words cannot be locked, they can be taken along and nothing else', async ({ phone }) => {
  const { page } = phone;
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
  });
  await page.goto('/note');
  await box(page).fill(WORDS);
  await expect(page.getByText(/This browser cannot lock your words/)).toBeVisible();
  await expectReadable(page);
  await expect(page.getByRole('link', { name: 'Send it by e-mail' })).toHaveAttribute(
    'href',
    /^mailto:\?body=There%20has/,
  );
  await expect(page.getByRole('button', { name: 'Print it' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the text' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(WORDS);
});

/** How many rows each table of every database has, and all that stands in the small stores. */
async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      for (const table of ['documents', 'outbox', 'records'].filter((one) => database.objectStoreNames.contains(one))) {
        found.push(`${table}:${await settled(database.transaction(table).objectStore(table).count())}`);
      }
      database.close();
    }
    return found.join(' ');
  });
}

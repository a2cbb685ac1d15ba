import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';

const WORDS = 'There has been no supervisor on my shifts for two weeks.';

test('a receipt is kept as a file, checked on another computer, and a changed one is found out', async ({
  phone,
  desk,
}) => {
  const { page } = phone;
  await writeNote(page, WORDS);
  await makeItAConcern(page);
  await send(page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(page.getByText(/^Sent\. The team has it\./)).toBeVisible();

  await page.goto(`${new URL(page.url()).pathname}/receipt/${await spaceSent(page)}`);
  await expect(page.getByText(/The server confirms that it had this concern by/)).toBeVisible();
  await expectAccessible(page);
  const reference = (await page.locator('.sw-reference').textContent())!;
  await page.getByRole('radio', { name: 'The receipt with the words' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`receipt-${reference}.json`);
  const receipt = readFileSync(await download.path(), 'utf8');
  expect(receipt).not.toContain(WORDS);

  await desk.page.goto('/receipt');
  await expectAccessible(desk.page);
  await choose(desk.page, receipt);
  await expect(desk.page.getByRole('heading', { level: 1, name: 'This receipt is genuine' })).toBeFocused();
  await expect(desk.page.getByText(reference)).toBeVisible();
  await expect(desk.page.getByText(WORDS)).toBeVisible();
  await expectAccessible(desk.page);

  await desk.page.getByRole('button', { name: 'Check another receipt' }).click();
  await choose(desk.page, receipt.replace(/"day":"\d{4}/, '"day":"2025'));
  await expect(desk.page.getByRole('alert').getByText(/Something in it was changed/)).toBeVisible();
  await expectAccessible(desk.page);
  await choose(desk.page, receipt.slice(0, 900));
  await expect(desk.page.getByRole('alert').getByText(/The end of the receipt is missing/)).toBeVisible();

  // The one who sent it checks it too, on a phone without signal.
  await page.goto('/receipt');
  await page.getByRole('heading', { level: 1, name: 'Check a receipt' }).waitFor();
  await phone.context.setOffline(true);
  await page.getByRole('textbox', { name: /paste the receipt/ }).fill(`My receipt:\n${receipt}`);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText(/We cannot tell without signal which server/)).toBeVisible();
  await expect(page.getByText(WORDS)).toBeVisible();
  expect(phone.strangers).toEqual([]);
});

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Choose the receipt file').setInputFiles(file);
}

/** The random id of the one thing this phone has sent: it is in the clear in the queue's index. */
async function spaceSent(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const { name } = (await indexedDB.databases()).find((one) => one.name?.endsWith('.critical'))!;
    const database = await settled(indexedDB.open(name!));
    const rows = await settled(database.transaction('outbox').objectStore('outbox').getAll());
    database.close();
    return rows.find(({ op, args }) => op === 'open@1' && args.team).space;
  });
}

import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { expectReadable } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

const SIGNAL = /^The same minor concern for 53 weeks: 4 concerns, 3 of them closed$/;

test('a quality team reads what came up again, opens it, looks at the map from the keyboard and prints it for others', async ({
  desk,
}) => {
  const { page } = desk;
  await openAs(page, 'The regional quality team');
  await page.getByRole('link', { name: 'Picture' }).click();
  const ward = page.getByRole('listitem').filter({ hasText: 'Ward 9, surgery: Time and support' }).first();
  await expect(ward.getByRole('heading')).toBeVisible();
  await expectReadable(page);

  await ward.getByRole('link', { name: SIGNAL }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ward 9, surgery/ })).toBeVisible();
  await expect(page.getByText('I came to Ward 9 six weeks ago', { exact: false })).toBeVisible();
  await expect(page.locator('.sw-inbox__row')).toHaveCount(4);
  await expectReadable(page);
  await page.getByRole('link', { name: 'Time line of Ward 9, surgery' }).click();
  await expect(page.getByRole('img', { name: /^Time line of Ward 9, surgery: 4 concerns/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(7);
  await expectReadable(page);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Picture' })).toBeVisible();

  // From the keyboard alone: to another layer, into the map, along it, and into a cell.
  await page.getByLabel('Since').focus();
  await tabTo(page, 'Risk of open concerns');
  await page.keyboard.press('Enter');
  const extreme = page.getByRole('link', { name: /^Harrowbeck .*, 1\. .*worst risk: Extreme$/ });
  await expect(extreme).toBeVisible();
  await expect(page.getByText('Not assessed', { exact: true })).toBeVisible();
  await expectReadable(page);
  await page.getByRole('link', { name: 'Larkrigg Hospitals (made up)', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveText(/^2.*Larkrigg .*, 3\. Developing and supporting learners/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText(/^1.*Windermoor .*, 3\. Developing and supporting learners/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Open concerns (1)')).toBeVisible();
  await page.locator('.sw-inbox__link').click();
  await expect(page).toHaveURL(/\/inbox\/[\w-]{22}$/);
  await page.goBack();
  await page.goBack();
  await expect(extreme).toBeVisible();
  expect(new URL(page.url()).search).toBe('?layer=risk');

  await page.getByRole('link', { name: 'Print for others' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A table to print for others' })).toBeVisible();
  const numbers = await page.locator('tbody td').evaluateAll((cells) => cells.map(({ textContent }) => textContent));
  for (const number of numbers) expect(number).toMatch(/^(–not shown|0|[5-9]|\d\d+)$/);
  await expectReadable(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(desk.strangers).toEqual([]);
});

test('on a phone each row of the map is a list, also without signal', async ({ phone }) => {
  const { page, context } = phone;
  await openAs(page, 'The regional quality team');
  await page.getByRole('link', { name: 'Picture' }).click();
  await expect(page.getByRole('link', { name: /^Windermoor .*, 1\. .*: 4 concerns open$/ })).toBeVisible();
  await readyForOffline(page);
  await expectReadable(page);
  await context.setOffline(true);
  await page.reload();
  const cell = page.getByRole('link', { name: /^Windermoor .*, 1\. .*: 4 concerns open$/ });
  await expect(cell).toBeVisible();
  const { width } = (await cell.boundingBox())!;
  expect(width).toBeGreaterThan(300);
  await cell.click();
  await expect(page.locator('.sw-inbox__row')).toHaveCount(4);
  await expectReadable(page);
  await page.getByRole('link', { name: 'Picture' }).click();
  await page.getByLabel('Rows').selectOption('Placements');
  await page.getByRole('link', { name: 'Emergency department', exact: true }).click();
  await expect(page.getByRole('img', { name: /^Time line of Emergency department/ })).toBeVisible();
  await expectReadable(page);
  expect(phone.strangers).toEqual([]);
});

async function tabTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true });
  for (let stops = 0; stops < 10; stops++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not reach ${name}`);
}

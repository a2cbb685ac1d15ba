import type { Page } from '@playwright/test';
import { expect, expectAccessible, readyForOffline, type Screen, test } from './support/journey.ts';
import { storedInTheClear } from './support/stored.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const contact = (page: Page, role: string) => page.getByRole('listitem').filter({ hasText: role });

/** Small screens, and text twice as large as usual: nothing may have to be scrolled sideways. */
async function expectFits(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: 320, height });
  expect(await sideways(), `sideways at 320 px on ${page.url()}`).toBe(0);
  await page.setViewportSize({ width, height });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await sideways(), `sideways with large text on ${page.url()}`).toBe(0);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

async function looksRight(page: Page, heading: string): Promise<void> {
  await expect(title(page)).toHaveText(heading);
  await expectAccessible(page);
  await expectFits(page);
}

async function chooseWard4({ page }: Screen): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'My placement and contacts' }).click();
  await looksRight(page, 'My placement and contacts');
  await page.getByRole('link', { name: 'Choose your placement' }).click();
  await looksRight(page, 'Where is your placement?');
  await page.getByRole('searchbox').fill('ward 4');
  await expect(page.getByRole('listitem').first()).toContainText('Ward 4, older people');
  await looksRight(page, 'Where is your placement?');
  await page.getByRole('button', { name: 'Ward 4, older people' }).click();
  await looksRight(page, 'Who runs your course?');
  await page.getByRole('button', { name: /^Fellgate University/ }).click();
  await expect(title(page)).toHaveText('My placement and contacts');
  await expect(page.getByText('Ward 4, older people')).toBeVisible();
}

test('a placement chosen once: its people are there without signal, to call, to write to and to copy', async ({
  phone,
  server,
}) => {
  await chooseWard4(phone);
  const { page } = phone;
  await expect(contact(page, 'Freedom to Speak Up guardian').getByRole('link', { name: /^Call/ })).toBeVisible();
  await readyForOffline(page);
  await server.kill();
  await phone.killAndReopen('/contacts');
  const again = phone.page;
  await looksRight(again, 'My placement and contacts');
  const guardian = contact(again, 'Freedom to Speak Up guardian');
  await expect(guardian.getByRole('link', { name: 'Call 01632 960142' })).toHaveAttribute('href', 'tel:01632960142');
  await expect(guardian.getByRole('link', { name: /^E-mail/ })).toHaveAttribute(
    'href',
    'mailto:speak-up@larkrigg.example',
  );
  await expect(guardian.getByText(/^Last checked \d+ \w+ 20\d\d\./)).toBeVisible();
  await guardian.getByRole('button', { name: /^Copy/ }).click();
  expect(await again.evaluate(() => navigator.clipboard.readText())).toContain('01632 960142');
  await expect(contact(again, 'Student advice centre')).toBeVisible();
  expect(await storedInTheClear(again, ['Ward 4', 'Larkrigg', 'Fellgate'])).toEqual([]);

  await again.getByRole('link', { name: 'Change or remove my placement' }).click();
  await looksRight(again, 'My placement');
  await again.getByRole('button', { name: 'Change my placement' }).click();
  await looksRight(again, 'You need signal to look for a placement');
  await again.getByRole('link', { name: 'Back to my contacts' }).click();
  await expect(again.getByText('Ward 4, older people')).toBeVisible();
  expect(phone.strangers).toEqual([]);
});

test('a contact that is wrong: without signal nothing is sent and the words stay; with signal it goes', async ({
  phone,
  server,
}) => {
  await chooseWard4(phone);
  const { page } = phone;
  await page.getByRole('link', { name: 'This is wrong Student advice centre' }).click();
  await looksRight(page, 'What is wrong with this contact?');
  await readyForOffline(page);
  await server.kill();
  await page.getByRole('radio', { name: 'Something else' }).check();
  await page.getByRole('textbox', { name: 'Say what is wrong' }).fill('It is another office now.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert')).toContainText('No signal. Nothing was sent.');
  await looksRight(page, 'What is wrong with this contact?');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Say what is wrong' })).toHaveValue('It is another office now.');
  await server.start();
  await page.getByRole('button', { name: 'Send' }).click();
  await looksRight(page, 'Sent. Thank you');
});

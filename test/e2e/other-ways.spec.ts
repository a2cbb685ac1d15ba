import type { Page } from '@playwright/test';
import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';

test.use({ kind: 'start' });

const WORDS = 'Nobody to ask on nights.';

test('with no team on the service a concern goes by e-mail, by copying or on paper, and the story says so only when asked', async ({
  phone,
}) => {
  const { page } = phone;
  await writeNote(page, WORDS);
  await makeItAConcern(page);
  await readyForOffline(page);
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await expect(page.getByText(/No team is on Stepwise yet/)).toBeVisible();
  await expectAccessible(page);
  await phone.context.setOffline(true);
  await page.getByRole('link', { name: 'Send it another way' }).click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'The regional quality team' }).check();
  await page.getByRole('radio', { name: 'South East' }).check();
  await expect(page.getByText(/Last checked/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /england\.quality\.tv/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your letter' })).toBeFocused();
  await expect(page.locator('.sw-letter').getByText(WORDS)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Sam Green');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How do you want to send it?' })).toBeFocused();
  await expectAccessible(page);

  const link = await page.getByRole('link', { name: 'Open an e-mail' }).getAttribute('href');
  expect(link).toMatch(/^mailto:england\.quality\.tv@nhs\.net\?/);
  expect(decodeURIComponent(link!)).toContain(WORDS);
  expect(page.url()).not.toMatch(/nhs\.net|Sam/);

  await page.getByRole('button', { name: 'Copy the letter' }).click();
  await expect(page.getByText(/^Copied\./)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /Nobody to ask on nights\.[\s\S]*Sam Green$/,
  );
  await expect(page.getByRole('heading', { name: 'Did you send it?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Not yet' }).click();
  await expect(page.getByRole('heading', { name: 'Did you send it?' })).toBeHidden();

  await expectPaper(page);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: 'Print it' }).click();
  await page.getByRole('button', { name: 'I sent it' }).click();
  await expect(page.getByText('We noted in your story that you sent it.')).toBeVisible();
  await expectAccessible(page);
  expect(phone.strangers).toEqual([]);
});

test('the pages fit a phone 320 pixels wide, and text at 200%', async ({ phone }) => {
  const { page } = phone;
  await page.setViewportSize({ width: 320, height: 640 });
  await writeNote(page, WORDS);
  await makeItAConcern(page);
  await page.goto(`${new URL(page.url()).pathname}/other-ways`);
  await page.getByRole('radio', { name: 'The regional quality team' }).check();
  await page.getByRole('radio', { name: 'South West' }).check();
  for (const next of ['Your letter', 'How do you want to send it?']) {
    await expectFits(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible();
  }
  await expectFits(page);
  await page.goto('/receipt');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectFits(page);
});

/** Nothing but the letter is on the paper, and the browser's own lines, with the address of the page, are not. */
async function expectPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sw-letter').getByText(WORDS)).toBeVisible();
  await expect(page.locator('.sw-letter').getByText('Name: Sam Green')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print it' })).toBeHidden();
  await expect(page.getByText('Leave quickly')).toBeHidden();
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}

async function expectFits(page: Page): Promise<void> {
  for (const size of ['', '200%']) {
    await page.evaluate((text) => document.documentElement.style.setProperty('font-size', text), size);
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide, `${page.url()} at ${size || '100%'}`).toBeLessThanOrEqual(room!);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

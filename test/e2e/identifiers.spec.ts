import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern } from './support/learner.ts';

const NUMBER = '999 000 0018';
const MOBILE = '07700 900123';
const WORDS = `Mrs X, ${NUMBER}, waited an hour. Her son rang from ${MOBILE} and nobody came.`;

test('a patient’s number is pointed out while writing and before sending, and never in the way', async ({ phone }) => {
  const { page, context } = phone;
  await page.goto('/');
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Write it down' }).click();
  const box = page.getByRole('textbox', { name: 'Write it down' });
  await box.fill(WORDS);
  const finds = page.getByRole('list', { name: 'Words that may show who someone is' }).getByRole('listitem');
  await expect(finds).toHaveCount(2);
  await expect(finds.nth(0)).toContainText('This looks like an NHS number. The team doesn’t need it to act.');
  await expect(finds.nth(1)).toContainText('This looks like a phone number.');
  await expect(page.locator('.sw-underlines .sw-find')).toHaveText([NUMBER, MOBILE]);
  await expectAccessible(page);

  await finds.nth(0).getByRole('button', { name: 'Replace with ‘a patient’' }).click();
  await expect(box).toHaveValue(WORDS.replace(NUMBER, 'a patient'));
  await expect(finds).toHaveCount(1);
  await expect(finds.getByRole('button').first()).toBeFocused();
  await finds.getByRole('button', { name: 'Keep' }).click();
  await expect(finds).toHaveCount(0);
  await expect(box).toBeFocused();
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await makeItAConcern(page);
  await context.setOffline(false);

  await page.getByRole('link', { name: 'Check before you send' }).click();
  const marks = page.locator('mark');
  await expect(marks).toHaveText([`${MOBILE} (looks like a phone number)`]);
  await expectAccessible(page);
  await page.getByRole('link', { name: `Change ${MOBILE}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What happened?');
  await expect(finds).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await page.getByRole('radio', { name: /Practice education team/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Anonymous' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who will read it?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This is what they will see' })).toBeVisible();
  await expect(marks).toHaveText([`${MOBILE} (looks like a phone number)`]);
  await expect(page.getByRole('link', { name: `Change ${MOBILE}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Send to the team at/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your concern' })).toBeVisible();
  await expect(page.getByText(/^Sent/).first()).toBeVisible();
});

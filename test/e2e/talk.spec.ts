import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';

const WORDS = 'They laughed at me in front of everyone. I had no supervisor all week.';

test('without signal, a note gets ideas about its kind, becomes what to say, and is found again', async ({ phone }) => {
  const { page, context } = phone;
  await page.goto('/');
  await readyForOffline(page);
  await context.setOffline(true);
  await writeNote(page, WORDS);
  await makeItAConcern(page);
  const concern = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Which part of training' }).click();
  const culture = page.getByRole('checkbox', { name: 'How people treat each other, and how safe it is' });
  await expect(culture).toHaveAccessibleDescription('This may fit: you wrote “laughed at” and “in front of everyone”.');
  await expect(page.getByText('These are only ideas. Pick any, or none.')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expectAccessible(page);
  await culture.check();
  await expect(page.getByText(/^Saved on this phone \d/)).toBeVisible();

  await page.goto(`${concern}/talk`);
  await expect(page.getByRole('heading', { level: 1, name: 'Who will you talk to?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Talk to your university or training provider' }).check();
  await page.getByRole('button', { name: 'Show me what to say' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What to say' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: WORDS })).toBeVisible();
  await expect(page.getByText('Please write down what we agree.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Copy this page as text' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`What happened\n- ${WORDS}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'What to ask' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/concerns');
  await page.getByRole('searchbox', { name: 'Look for words' }).fill('SUPERVISOR week');
  await expect(page.getByText('1 found')).toBeVisible();
  await expect(page.locator('mark')).toHaveText('supervisor');
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Look for words' }).fill('moon');
  await expect(page.getByText(/Nothing here has all of these words/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Look for words' }).fill('');
  await page.getByRole('link', { name: /^Remove/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Remove this?' })).toBeVisible();
  expect(phone.strangers).toEqual([]);
});

import { expect, expectAccessible, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';

const HTML = '<p class="MsoNormal"><b>Ward 7</b>, <i>Monday</i></p><ul><li>No supervisor</li></ul>';
const PLAIN = 'Ward 7, Monday\n\n•\tNo supervisor\u00a0came\u200b.\n';
const NURSE = '👩🏽‍⚕️';
const RTL = 'המורה צעקה עליי מול כולם';

test('what is pasted from anywhere is kept as plain words, and what is too long says what to shorten', async ({
  phone,
}) => {
  const { page } = phone;
  await page.goto('/note');
  const box = page.getByRole('textbox', { name: 'Write it down' });
  await box.click();
  await page.evaluate(
    async ([html, plain]) => {
      const item = new ClipboardItem({
        'text/html': new Blob([html!], { type: 'text/html' }),
        'text/plain': new Blob([plain!], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    },
    [HTML, PLAIN],
  );
  await page.keyboard.press('Control+V');
  await expect(box).toHaveValue(PLAIN);
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await page.reload();
  await expect(box).toHaveValue(PLAIN);

  await box.fill('x'.repeat(50_000));
  await expect(page.getByText(/Too long by 30,000 characters\. Nothing is cut\./)).toBeVisible();
  await expect(page.getByText(/^Saved on this phone \d/)).toBeVisible();
  await expectAccessible(page);
  await makeItAConcern(page);
  await page.getByRole('link', { name: 'Check before you send' }).click();
  const shorten = page.getByRole('link', { name: '“What happened?” is too long by 30,000. Make it shorter.' });
  await expect(shorten).toBeVisible();
  await expect(page.getByRole('link', { name: 'Choose who to send it to' })).toHaveCount(0);
  await shorten.click();

  const answer = page.getByRole('textbox', { name: 'What happened?' });
  await answer.fill('😀'.repeat(20_000));
  await expect(page.getByText(/Not saved\. It is too long to keep in one piece\./)).toBeVisible();
  await expect(answer).toHaveValue('😀'.repeat(20_000));
  await answer.fill('Nobody came.');
  await expect(page.getByText(/^Saved on this phone \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('link', { name: 'Choose who to send it to' })).toBeVisible();
});

test('emoji stay whole, and right-to-left words stand on their own side', async ({ phone }) => {
  const { page } = phone;
  await writeNote(page, RTL);
  const box = page.getByRole('textbox', { name: 'Write it down' });
  expect(await box.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  await writeNote(page, NURSE.repeat(40));
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('link', { name: `${NURSE.repeat(8)}…`, exact: true })).toBeVisible();
  const row = page.getByRole('link', { name: RTL });
  expect(await row.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  await expect(page.getByText('Draft, saved on this phone').first()).toBeVisible();
  await row.click();
  await makeItAConcern(page);
  expect(await page.locator('.sw-words').evaluate((one) => getComputedStyle(one).unicodeBidi)).toBe('plaintext');
  await expectAccessible(page);
});

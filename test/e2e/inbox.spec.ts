import { expect, test } from './support/journey.ts';
import { expectReadable } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

test('on a phone the first concern is there to read without scrolling, and the views are one list', async ({
  phone,
}) => {
  const { page } = phone;
  await openAs(page, 'A practice educator');
  const first = page.locator('main li').filter({ hasText: 'days old' }).first();
  await expect(first).toBeInViewport({ ratio: 1 });
  const { y, height } = (await first.boundingBox())!;
  const foot = (await page.getByRole('contentinfo').boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(foot.y);
  await expect(page.getByRole('navigation', { name: 'Which concerns' })).toBeHidden();
  await page.getByRole('combobox', { name: 'Which concerns' }).selectOption('Closed (0)');
  await expect(page.getByText('Nothing is closed yet.')).toBeVisible();
  await page.getByText('Filter', { exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Part of training' })).toBeVisible();
  await expectReadable(page);
});

import { expect, expectAccessible, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';

test('a note becomes a concern: short questions, one a page, and only the first is needed', async ({ phone }) => {
  const { page } = phone;
  await writeNote(page, 'No supervisor for two weeks.');
  await makeItAConcern(page);
  await expectAccessible(page);
  const tasks = page.getByRole('main').getByRole('list').first().getByRole('listitem');
  await expect(tasks).toHaveCount(11);
  await expect(tasks.first()).toContainText('Done');

  await page.getByRole('link', { name: 'When and where' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When did it happen?');
  await expectAccessible(page);
  await page.getByRole('textbox').fill('Since Monday');
  await page
    .getByRole('button', { name: 'Continue' })
    .or(page.getByRole('link', { name: 'Continue' }))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where did it happen?');
  await page.getByText('Skip for now').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which learners does it affect?');
  await page.getByRole('checkbox', { name: 'Nursing' }).check();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('textbox')).toHaveValue('Since Monday');
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: 'Nursing' })).toBeChecked();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Back to your concern' }).click();
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await expect(page.getByText('Since Monday')).toBeVisible();
  await expect(page.getByText('Nursing')).toBeVisible();
  await expectAccessible(page);
});

test('without "what happened" it cannot be sent, and the page says so and leads there', async ({ phone }) => {
  const { page } = phone;
  await writeNote(page, 'Words to take back.');
  await makeItAConcern(page);
  await page.getByRole('link', { name: 'What happened' }).click();
  await page.getByRole('textbox').fill('');
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await page.getByRole('link', { name: 'Back to your concern' }).click();
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await expect(page.getByRole('alert').or(page.locator('[class*=error-summary]')).first()).toContainText(
    'Say what happened',
  );
  await expectAccessible(page);
});

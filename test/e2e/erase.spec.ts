import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { writeNote } from './support/learner.ts';
import { expectReadable } from './support/small-screen.ts';

test('a learner gives back a borrowed phone: everything goes, without signal, with a second tab open', async ({
  phone,
}) => {
  const { page, context } = phone;
  await writeNote(page, 'Nobody came when I asked for help.');
  await readyForOffline(page);
  const other = await context.newPage();
  await other.goto('/concerns');
  await expect(other.getByRole('link', { name: 'Nobody came when I asked for help.', exact: true })).toBeVisible();
  await context.setOffline(true);

  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Remove everything from this phone' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Remove everything from this phone');
  await expect(page.getByText('1 note or draft has not been sent to anyone.')).toBeVisible();
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading).toHaveText('Are you sure?');
  await expect(heading).toBeFocused();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await expect(heading).toHaveText('Remove everything from this phone');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(heading).toHaveText('Stepwise is removed from this phone');
  await expect(heading).toBeFocused();
  await expectReadable(page);
  await expect.poll(() => other.url()).toBe('about:blank');

  await context.setOffline(false);
  await page.getByRole('link', { name: 'Start afresh' }).click();
  await expect(heading).toHaveText('Something not right on your placement?');
  await expect(page.getByRole('heading', { name: 'My concerns' })).toHaveCount(0);
});

test('somebody gives the app a name that says nothing, before it goes onto the home screen', async ({ phone }) => {
  const { page, context } = phone;
  await page.goto('/settings');
  await page.getByRole('link', { name: 'On your home screen' }).click();
  await expectReadable(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Notebook' }).check();
  await expect(page.getByText('From now on it is called Notebook.')).toBeVisible();
  await expect(page).toHaveTitle('Notebook');
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/plain.webmanifest');

  const later = await context.newPage();
  await later.goto('/pathway');
  await expect(later).toHaveTitle('Notebook');
  await expect(later.locator('link[rel=manifest]')).toHaveAttribute('href', '/plain.webmanifest');
  await expect(later.locator('link[rel=icon]')).toHaveAttribute('href', '/plain.svg');
  await expect(later.locator('link[rel=apple-touch-icon]')).toHaveAttribute('href', '/plain-192.png');
  const devtools = await context.newCDPSession(later);
  const { data } = await devtools.send('Page.getAppManifest');
  expect(JSON.parse(data ?? '{}').name).toBe('Notebook');

  await page.getByRole('radio', { name: 'Stepwise' }).check();
  await expect(page).toHaveTitle('Settings – Stepwise');
  await later.reload();
  await expect(later).toHaveTitle('The three steps – Stepwise');
});

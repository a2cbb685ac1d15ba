import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';

const PAGES = [
  ['/learn', 'Good to know'],
  ['/learn/domains', 'Six parts of good training'],
  ['/learn/account', 'How to write it down'],
  ['/learn/support', 'Who can support you'],
  ['/learn/protection', 'Does the law protect you?'],
  ['/learn/name', 'Your name: three ways'],
  ['/pathway', 'The three steps, and who can help'],
] as const;

test.afterEach(({ phone }) => {
  expect(phone.strangers).toEqual([]);
});

for (const [path, title] of PAGES) {
  test(`${path} reads well on a small phone, on a smaller one with large text, and in the dark`, async ({ phone }) => {
    const { page } = phone;
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(/^(Good to know|The three steps) – Stepwise$/);
    await openEverything(page);
    await expectReadable(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });
}

test('from the first page to each page and back, with the server stopped', async ({ phone, server }) => {
  const { page } = phone;
  await page.goto('/');
  await readyForOffline(page);
  await server.kill();
  await page.getByRole('link', { name: 'Good to know before you speak up' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  for (const [path, title] of PAGES.slice(1, -1)) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(heading).toHaveText(title);
    await expect(heading).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await page.getByRole('link', { name: 'Good to know', exact: true }).click();
    await expect(heading).toHaveText('Good to know');
    await expect(heading).toBeFocused();
  }
  await page.getByRole('link', { name: 'What our server can see' }).click();
  await expect(heading).toHaveText('What we can see');
  await page.goto('/learn/support');
  await expect(page.getByRole('link', { name: 'Call 020 3117 2520' })).toHaveAttribute('href', 'tel:02031172520');
});

test('every page leads on, and no way is a dead end', async ({ phone }) => {
  const { page } = phone;
  for (const [path] of PAGES) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const ways = await page
      .locator('main a[href^="/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const way of new Set(ways)) {
      await page.goto(way!);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Page not found');
    }
  }
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Good to know' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good to know');
});

test('the pathway: roles for everyone at once, more for a course and a region when someone picks them', async ({
  phone,
}) => {
  const { page } = phone;
  await page.goto('/pathway');
  const picture = page.getByRole('navigation', { name: 'The three steps' });
  await expect(picture.getByRole('listitem')).toHaveCount(3);
  await expect(picture.getByRole('link', { name: 'Step 1: Where you are: your placement' })).toBeVisible();
  await expect(page.getByText('Ward manager', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'For your course or region' })).toHaveCount(0);

  await page.getByText('Show more roles for your course or region').click();
  await page.getByRole('checkbox', { name: 'Nursing, midwifery or nursing associate' }).check();
  await expect(page.getByRole('heading', { name: 'For your course or region' })).toHaveCount(3);
  await expect(page.getByText('Practice assessor', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'South West' }).check();
  await expect(page.getByText('Placement supervisor', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to reach the team: South West' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'The steps below now show' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('checkbox', { name: 'Nursing, midwifery or nursing associate' }).uncheck();
  await page.getByRole('radio', { name: 'Any region' }).check();
  await expect(page.getByRole('heading', { name: 'For your course or region' })).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');

  await picture.getByRole('link', { name: /^Step 3/ }).click();
  await expect(page.getByRole('heading', { name: /Tell the regional quality team/ })).toBeInViewport();
  await page.getByText('Who to take with you').last().click();
  await expect(page.getByText('You should not be alone in a formal meeting.').last()).toBeVisible();
});

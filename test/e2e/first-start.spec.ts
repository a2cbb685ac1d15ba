import { expect, expectAccessible, test } from './support/journey.ts';

test.use({ kind: 'start' });

test('a fresh server prints a set-up link that works once, and a learner can use it before any team has joined', async ({
  desk,
  phone,
  server,
}) => {
  const link = server.printed().match(/http:\/\/\S+\/set-up#\S+/)?.[0];
  expect(link, server.printed()).toBeTruthy();
  await desk.page.goto(link!);
  await expectAccessible(desk.page);
  expect(desk.page.url()).not.toContain('#');
  await desk.page.getByRole('textbox').fill('North Country learners');
  await desk.page.getByRole('button', { name: 'Set it up' }).click();
  await expect(desk.page.getByRole('listitem').filter({ hasText: /^[0-9A-Z]{4}$/ })).toHaveCount(7);
  await expectAccessible(desk.page);

  const again = await desk.context.newPage();
  await again.goto(link!);
  await again.getByRole('textbox').fill('Somebody else’s server');
  await again.getByRole('button', { name: 'Set it up' }).click();
  await expect(again.getByRole('heading', { name: 'This Stepwise is set up already' })).toBeVisible();

  await phone.page.goto('/');
  await phone.page.getByRole('link', { name: 'Write it down' }).click();
  await phone.page.getByRole('textbox', { name: 'Write it down' }).fill('Nobody to ask on nights.');
  await expect(phone.page.getByText(/^Saved on this phone/)).toBeVisible();
  await phone.page.getByRole('button', { name: 'Make it a concern' }).click();
  await phone.page.getByRole('link', { name: 'Check before you send' }).click();
  await phone.page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await expect(phone.page.getByText(/No team is on Stepwise yet/)).toBeVisible();
  await phone.page.getByRole('link', { name: 'Send it another way' }).click();
  await phone.page.getByRole('radio', { name: 'The regional quality team' }).check();
  await phone.page.getByRole('radio', { name: 'London' }).check();
  await expect(
    phone.page
      .getByText(/Last checked/)
      .locator('visible=true')
      .first(),
  ).toBeVisible();
  await expectAccessible(phone.page);
});

test('the pages everybody reads have no barriers and ask nobody else', async ({ phone }) => {
  for (const path of [
    '/',
    '/start',
    '/pathway',
    '/danger',
    '/privacy',
    '/settings',
    '/recovery',
    '/open',
    '/nowhere',
  ]) {
    await phone.page.goto(path);
    await expectAccessible(phone.page);
  }
  expect(phone.strangers).toEqual([]);
});

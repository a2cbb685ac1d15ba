import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';
import { storedInTheClear } from './support/stored.ts';
import { openAs } from './support/team.ts';

const REASON = 'Learners on nights have nobody to teach them. They have gone home.';
const PROGRAMME = 'Nights, second year';
const DESPITE = 'The rota is full until March and the visit is booked.';
const LATER = '2099-01-04';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const card = (page: Page, place: string | RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: place, exact: true }) });
const open = (page: Page, place: string | RegExp) => page.getByRole('link', { name: place, exact: true }).click();
const toRegister = (page: Page) => page.getByRole('link', { name: 'Back to the register' }).click();
async function fill(page: Page, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Why this category?' }).fill(reason);
  await page.getByLabel('By which day does the team look at it again?').fill(LATER);
}

test('a member suspends training without signal, a second one agrees, and only a lead steps down when something is missing', async ({
  phone,
  desk,
}) => {
  await openAs(phone.page, 'A quality manager');
  await openAs(desk.page, 'The regional quality team');
  await readyForOffline(phone.page);
  await expect(card(phone.page, 'Larkrigg Hospitals (made up)')).toContainText('Major concerns');
  await expectReadable(phone.page);

  await phone.context.setOffline(true);
  await phone.page.getByRole('link', { name: 'Set a category for another place' }).click();
  await press(phone.page, 'Keep this category');
  await expect(phone.page.getByRole('alert')).toBeFocused();
  await expect(phone.page.getByRole('alert').getByRole('link')).toHaveCount(5);
  await phone.page.getByRole('link', { name: 'Choose the provider.' }).click();
  await phone.page.getByRole('radio', { name: /^Larkrigg/ }).check();
  await phone.page.getByRole('combobox', { name: 'Which placement?' }).selectOption('Ward 9, surgery');
  await phone.page.getByRole('textbox', { name: /^Which programme/ }).fill(PROGRAMME);
  await phone.page.getByRole('radio', { name: 'Training suspended' }).check();
  await expect(phone.page.getByText(/counts only once a second person on the team agrees/)).toBeVisible();
  await phone.page.getByRole('checkbox', { name: /not safe to learn in/ }).check();
  await fill(phone.page, REASON);
  await openEverything(phone.page);
  await expectReadable(phone.page);
  await press(phone.page, 'Keep this category');
  const ward = 'Larkrigg Hospitals (made up), Larkrigg General, Ward 9, surgery';
  await expect(card(phone.page, ward)).toContainText('Training suspended: waits for a second person');
  await expect(card(phone.page, ward)).toContainText('No category counts yet');
  expect(await storedInTheClear(phone.page, ['Ward 9', 'nobody to teach them', PROGRAMME])).toEqual([]);
  await open(phone.page, ward);
  await expect(phone.page.getByText('You set it, so somebody else has to agree.')).toBeVisible();
  await phone.context.setOffline(false);

  await desk.page.getByRole('link', { name: 'Register' }).click();
  await open(desk.page, ward);
  await expect(desk.page).toHaveTitle('Register – Stepwise');
  expect(desk.page.url()).not.toMatch(/ward|night|larkrigg/i);
  await expect(desk.page.getByText(REASON).first()).toBeVisible();
  await openEverything(desk.page);
  await expectReadable(desk.page);
  await press(desk.page, 'I agree: training is suspended');
  await expect(desk.page.getByText('Kept. Training suspended counts now.')).toBeFocused();
  await expect(phone.page.getByText('Head of quality agreed').first()).toBeVisible();

  await toRegister(phone.page);
  await open(phone.page, 'Larkrigg Hospitals (made up)');
  await phone.page.getByRole('link', { name: 'Set another category' }).click();
  await phone.page.getByRole('radio', { name: 'Minor concerns' }).check();
  await expect(phone.page.getByText('Progress from 2 kinds of source. So far: 1.')).toBeVisible();
  await phone.page.getByRole('checkbox', { name: /has active plans/ }).check();
  await fill(phone.page, 'They keep to the rota.');
  await press(phone.page, 'Keep this category');
  await expect(phone.page.getByRole('alert')).toContainText('Only a lead can still decide.');
  await expectReadable(phone.page);

  await toRegister(desk.page);
  await open(desk.page, 'Larkrigg Hospitals (made up)');
  await desk.page.getByRole('link', { name: 'Set another category' }).click();
  await desk.page.getByRole('radio', { name: 'Minor concerns' }).check();
  await desk.page.getByRole('checkbox', { name: /has active plans/ }).check();
  await fill(desk.page, 'They keep to the rota.');
  await press(desk.page, 'Keep this category');
  await desk.page.getByRole('link', { name: 'Say why you step down although something is missing.' }).click();
  await desk.page.keyboard.insertText(DESPITE);
  await expectReadable(desk.page);
  await press(desk.page, 'Keep this category');
  await expect(desk.page.getByRole('heading', { name: 'What counts now' })).toBeVisible();
  await expect(desk.page.getByText(DESPITE).first()).toBeVisible();
  await phone.page.getByRole('link', { name: 'Back to this place' }).click();
  await expect(phone.page.getByText(DESPITE).first()).toBeVisible();
  await expect(phone.page.getByText('They keep to the rota.').first()).toBeVisible();

  await toRegister(desk.page);
  await desk.page.getByRole('link', { name: 'What this team asks for before stepping down' }).click();
  await expectReadable(desk.page);
  expect([...phone.strangers, ...desk.strangers]).toEqual([]);
});

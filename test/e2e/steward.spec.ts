import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import type { RunningServer } from './support/running-server.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';

test.use({ kind: 'start' });

const title = (page: Page) => page.getByRole('heading', { level: 1 });
async function looksRight(page: Page, heading: string): Promise<void> {
  await expect(title(page)).toHaveText(heading);
  await openEverything(page);
  await expectReadable(page);
}

const HEAD = 'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked';
const GOOD = [
  'region,NORTH,,North region,,,,,,',
  'education provider,UNI,NORTH,Example University,,,,,,',
  'placement provider,TRUST,NORTH,Example Hospitals,,,,,,',
  'site,GENERAL,TRUST,Example General,,,,,,',
  'placement,W4,GENERAL,"Ward 4, older people",Adult nursing,,,,,',
  'team,PET,TRUST,Practice education team,,,5,,,',
  'contact,FTSU,TRUST,Freedom to Speak Up guardian,,,,01632 960142,speak-up@trust.example,03/01/2026',
];
const file = (rows: string[]) => ({
  name: 'places.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEAD, ...rows].join('\r\n')),
});

async function setUp(page: Page, server: RunningServer): Promise<void> {
  await page.goto(server.printed().match(/http:\/\/\S+\/set-up#\S+/)![0]);
  await page.getByRole('textbox').fill('North Country learners');
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('link', { name: 'Add your organisations' }).click();
  await expect(title(page)).toHaveText('Look after this Stepwise');
}

test('from the set-up link to a learner’s phone: a spreadsheet with mistakes is mended, imported, and its contacts are found', async ({
  desk,
  phone,
  server,
}) => {
  const { page } = desk;
  await setUp(page, server);
  await looksRight(page, 'Look after this Stepwise');
  await page.getByRole('link', { name: 'Import from a spreadsheet' }).click();
  await looksRight(page, 'Import from a spreadsheet');
  await page.getByLabel('Choose the file').setInputFiles(file([...GOOD, 'contact,C2,NOWHERE,=cmd|calc,,,,,,soon']));
  await looksRight(page, '3 problems in the file');
  await expect(page.getByText('Row 9, name: A spreadsheet would run this as a formula.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByLabel('Choose the file').setInputFiles(file(GOOD));
  await looksRight(page, 'What would change');
  await expect(page.getByText('Placements: 1 new')).toBeVisible();
  await page.getByRole('button', { name: 'Import it' }).click();
  await looksRight(page, 'Imported');

  await phone.page.goto('/placement');
  await phone.page.getByRole('searchbox').fill('ward 4');
  await phone.page.getByRole('button', { name: /^Ward 4, older people/ }).click();
  await phone.page.getByRole('button', { name: 'Example University' }).click();
  const guardian = phone.page.getByRole('listitem').filter({ hasText: 'Freedom to Speak Up guardian' });
  await expect(guardian.getByRole('link', { name: 'Call 01632 960142' })).toBeVisible();
  await phone.page.goto('/steward');
  await expect(title(phone.page)).toHaveText('These pages are for one person');
  expect([...desk.strangers, ...phone.strangers]).toEqual([]);
});

test('the steward keeps it right: a search, a contact checked, a link to a local policy, everything as a spreadsheet', async ({
  desk,
  phone,
  server,
}) => {
  const { page } = desk;
  await setUp(page, server);
  await page.goto('/steward/import');
  await page.getByLabel('Choose the file').setInputFiles(file(GOOD));
  await page.getByRole('button', { name: 'Import it' }).click();
  await page.getByRole('link', { name: 'See the organisations' }).click();
  await looksRight(page, 'Organisations');
  await page.getByRole('searchbox').fill('hospitals');
  await page.getByRole('link', { name: 'Example Hospitals' }).click();
  await looksRight(page, 'Example Hospitals');
  await expect(page.getByRole('link', { name: 'Invite its first lead Practice education team' })).toHaveAttribute(
    'href',
    /^\/steward\/teams\/[\w-]{22}\/invite$/,
  );
  await page.getByRole('link', { name: 'Freedom to Speak Up guardian' }).click();
  await looksRight(page, 'Contact');

  await page.goto('/steward');
  await page.getByRole('button', { name: 'I checked it today Freedom to Speak Up guardian' }).click();
  await expect(page.getByText('All contacts were checked in the last 6 months.')).toBeVisible();
  await looksRight(page, 'Look after this Stepwise');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as a spreadsheet' }).click();
  expect((await download).suggestedFilename()).toBe('stepwise-places.csv');

  await page.getByRole('link', { name: 'Name, links, roles and other settings' }).click();
  await looksRight(page, 'Name, links, roles and other settings');
  await page.getByRole('link', { name: 'Links to local policies' }).click();
  await page.getByRole('button', { name: 'Add another' }).click();
  await page.getByLabel('What is it called?').fill('Our policy');
  await page.getByLabel('Web address').fill('http://trust.example/policy');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('begins with https://');
  await looksRight(page, 'Links to local policies');
  await page.getByLabel('Web address').fill('https://trust.example/policy');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(title(page)).toHaveText('Name, links, roles and other settings');

  await phone.page.goto('/contacts');
  await expect(phone.page.getByRole('link', { name: 'Our policy' })).toBeVisible();
  await looksRight(phone.page, 'My placement and contacts');
  expect([...desk.strangers, ...phone.strangers]).toEqual([]);
});

import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { scanned } from './support/qr.ts';
import { expectReadable } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const codeOn = async (page: Page) => {
  const groups = page.getByRole('listitem').filter({ hasText: /^[0-9A-Z]{4}$/ });
  await expect(groups.first()).toBeVisible();
  return groups.allInnerTexts();
};

const PLACES = [
  'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked',
  'education provider,UNI,,Fellgate University,,,,,,',
  'team,PL,UNI,Practice learning team,,,10,,,',
].join('\r\n');

async function importPlaces(page: Page): Promise<void> {
  await page.goto('/steward/import');
  await page
    .getByLabel('Choose the file')
    .setInputFiles({ name: 'places.csv', mimeType: 'text/csv', buffer: Buffer.from(PLACES) });
  await press(page, 'Import it');
  await expect(heading(page, 'Imported')).toBeVisible();
}

/** A link for somebody, made by a lead on the team's page. */
async function makeLink(page: Page, role: 'Lead' | 'Handler'): Promise<string> {
  await page.goto('/team');
  await page.getByRole('link', { name: 'Invite someone' }).click();
  await page.getByRole('radio', { name: role, exact: true }).check();
  await press(page, 'Make the link');
  return linkOn(page);
}

async function linkOn(page: Page): Promise<string> {
  await expect(heading(page, 'Your link')).toBeVisible();
  const link = await page.getByText(/\/invite#/).textContent();
  return link!;
}

/** Opens a link on a device of one's own and asks to join; answers the fingerprint it shows. */
async function askToJoin(page: Page, link: string, title: string): Promise<string> {
  await page.goto(link);
  await expect(heading(page, /^Join /)).toBeVisible();
  expect(page.url()).not.toContain('#');
  await page.getByRole('textbox', { name: /Job title/ }).fill(title);
  await press(page, 'Ask to join');
  await expect(heading(page, 'You have asked to join')).toBeVisible();
  return (await codeOn(page)).join('-');
}

/** A lead compares the letters and lets the newcomer in. */
async function letIn(page: Page, title: string, fingerprint: string): Promise<void> {
  await page.goto('/team');
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  expect((await codeOn(page)).join('-')).toBe(fingerprint);
  await press(page, 'It is the same: let them in');
  await expect(page.getByText(/They are on the team now/)).toBeVisible();
}

test.describe('from nothing', () => {
  test.use({ kind: 'start' });

  test('the steward invites a first lead, who sets the team up and gets the first concern', async ({
    desk,
    phone,
    another,
    server,
  }) => {
    const setUp = server.printed().match(/http:\/\/\S+\/set-up#\S+/)![0];
    await desk.page.goto(setUp);
    await desk.page.getByRole('textbox').fill('Fellgate learners');
    await press(desk.page, 'Set it up');
    await expect(heading(desk.page, 'Fellgate learners is set up')).toBeVisible();
    await importPlaces(desk.page);

    await desk.page.goto('/steward');
    await desk.page.getByRole('link', { name: 'Invite its first lead Practice learning team' }).click();
    await expect(heading(desk.page, 'Invite the first lead of Practice learning team')).toBeVisible();
    await expectReadable(desk.page);
    await press(desk.page, 'Make the link');
    const link = await linkOn(desk.page);
    const code = desk.page.getByRole('img', { name: 'The link as a QR code' });
    expect(await scanned(code)).toBe(link);
    expect((await code.boundingBox())!.width).toBeLessThan(300);
    await expectReadable(desk.page);
    const invitePage = desk.page.url();

    const lead = await another('desk');
    await lead.page.goto(link);
    await expect(lead.page.getByText('You are the first one.')).toBeVisible();
    await expectReadable(lead.page);
    await lead.page.getByRole('textbox', { name: /Job title/ }).fill('Ring 07700 900123');
    await press(lead.page, 'Set the team up');
    await expect(lead.page.getByText(/looks like a phone number/).first()).toBeVisible();
    await lead.page.getByRole('textbox', { name: /Job title/ }).fill('Practice learning lead');
    await press(lead.page, 'Set the team up');
    await expect(heading(lead.page, 'You are on the team')).toBeVisible();
    await expectReadable(lead.page);

    const late = await another('phone');
    await late.page.goto(link);
    await expect(late.page.getByText(/This link has been used before/)).toBeVisible();
    await expectReadable(late.page);
    await desk.page.goto(invitePage);
    await expect(desk.page.getByText(/has a lead already/)).toBeVisible();

    await writeNote(phone.page, 'Nobody was there to supervise us.');
    await makeItAConcern(phone.page);
    await send(phone.page, { team: /Practice learning team/, mode: 'Anonymous' });
    await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
    await lead.page.getByRole('link', { name: 'Go to the inbox' }).click();
    await expect(lead.page.getByRole('link', { name: /Nobody was there to supervise us/ })).toBeVisible();
  });
});

test('a member joins and reads an older concern; once removed they read nothing that follows, and their device holds none', async ({
  desk,
  phone,
  another,
}) => {
  await openAs(desk.page, 'A practice educator');
  const older = desk.page.getByRole('link', { name: /I am in week four on Ward 4/ });
  await expect(older).toBeVisible();
  const link = await makeLink(desk.page, 'Handler');
  const newcomer = await another('phone');
  const fingerprint = await askToJoin(newcomer.page, link, 'Clinical tutor');
  await expectReadable(newcomer.page);
  await desk.page.goto('/team');
  await expect(heading(desk.page, 'Compare this with what they see')).toBeVisible();
  await expectReadable(desk.page);
  await letIn(desk.page, 'Clinical tutor', fingerprint);
  await expectReadable(desk.page);

  await expect(heading(newcomer.page, 'You are on the team')).toBeVisible();
  await newcomer.page.getByRole('link', { name: 'Go to the inbox' }).click();
  await newcomer.page.getByRole('link', { name: /I am in week four on Ward 4/ }).click();
  await expect(newcomer.page.locator('blockquote').first()).toContainText('I am in week four on Ward 4');
  await newcomer.page.goto('/inbox');

  await desk.page.goto('/team');
  await desk.page.getByRole('link', { name: 'Change Clinical tutor' }).click();
  await expectReadable(desk.page);
  await press(desk.page, 'Remove them');
  await press(desk.page, 'Yes, remove them');
  await expect(desk.page.getByText('That person is not on the team any more.')).toBeVisible();

  await expect(
    newcomer.page.getByText(/you are no longer on this team\. Its concerns have been removed/),
  ).toBeVisible();
  await expect(newcomer.page.getByText('I am in week four on Ward 4')).toHaveCount(0);
  await expectReadable(newcomer.page);
  expect(await heldSpaces(newcomer.page)).toBe(0);

  await writeNote(phone.page, 'This came after they left.');
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await desk.page.goto('/inbox');
  await expect(desk.page.getByRole('link', { name: /This came after they left/ })).toBeVisible();
  await newcomer.page.reload();
  await press(newcomer.page, 'I have read this');
  await expect(heading(newcomer.page, 'You are not on a team here')).toBeVisible();
  expect(await heldSpaces(newcomer.page)).toBe(0);
});

test('with every device lost, the code on paper opens the team’s concerns and lets new people in', async ({
  desk,
  another,
}) => {
  await openAs(desk.page, 'The university team');
  await expect(desk.page.locator('a[href^="/inbox/"]').first()).toBeVisible();
  const first = (await desk.page.locator('a[href^="/inbox/"]').first().textContent())!;
  await desk.page.goto('/team');
  await desk.page.getByRole('link', { name: 'Keep a way back on paper' }).click();
  await expectReadable(desk.page);
  await press(desk.page, 'Make the code');
  const code = await codeOn(desk.page);
  expect(code).toHaveLength(7);
  await expectReadable(desk.page);
  await desk.page.getByRole('textbox').fill('0000');
  await press(desk.page, /add it to the team/);
  await expect(desk.page.getByText('These are not the last four letters of the code.').first()).toBeVisible();
  await desk.page.getByRole('textbox').fill(code[6]!.toLowerCase());
  await press(desk.page, /add it to the team/);
  await expect(desk.page.getByText(/The code on paper is on the team now/)).toBeVisible();
  await desk.page.goto('/team');
  await expect(desk.page.getByRole('term').filter({ hasText: 'Kept on paper' })).toBeVisible();
  await expect(desk.page.getByText(/opened to them/)).toHaveCount(0);
  await desk.context.close();

  const rescued = await another('desk');
  await rescued.page.goto('/open');
  await rescued.page.getByRole('textbox', { name: 'Recovery code' }).fill(code.join(' '));
  await press(rescued.page, 'Open');
  await expect(heading(rescued.page, /now shows the same/)).toBeVisible();
  await rescued.page.goto('/inbox');
  await expect(rescued.page.getByText(first).first()).toBeVisible();

  const link = await makeLink(rescued.page, 'Lead');
  const next = await another('desk');
  const fingerprint = await askToJoin(next.page, link, 'Practice learning lead');
  await letIn(rescued.page, 'Practice learning lead', fingerprint);
  await expect(heading(next.page, 'You are on the team')).toBeVisible();
  await next.page.getByRole('link', { name: 'Go to the inbox' }).click();
  await expect(next.page.getByText(first).first()).toBeVisible();
});

/** How many spaces of others this browser's cache holds. */
async function heldSpaces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name!).filter((name) => name.endsWith('.cache'));
    let held = 0;
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      const rows = await new Promise<{ kind: string }[]>((resolve) => {
        const reading = database.transaction('spaces').objectStore('spaces').getAll();
        reading.onsuccess = () => resolve(reading.result as { kind: string }[]);
      });
      database.close();
      held += rows.filter(({ kind }) => kind !== 'vault').length;
    }
    return held;
  });
}

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

const WORDS = 'Nobody on the night shift had time to teach us.';
const PARTNER = 'Nursing and Midwifery Council';
const LARKRIGG = 'Larkrigg Hospitals (made up)';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return readFileSync(await download.path(), 'utf8');
}

test('a concern is filed under a placement, stands in the briefing of its provider, and is shared and taken out as files', async ({
  phone,
  desk,
}) => {
  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Regional quality team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();

  const { page } = desk;
  await openAs(page, 'The regional quality team');
  await follow(page, /Nobody on the night shift/);
  await expect(page.getByText(WORDS).first()).toBeVisible();
  const path = new URL(page.url()).pathname;

  // Where it belongs, from the lists of places.
  await follow(page, 'Say where this belongs');
  await expect(page.getByRole('heading', { level: 1, name: 'Where this belongs' })).toBeVisible();
  await press(page, /^Choose (a|another) placement/);
  await page.getByRole('searchbox').fill('ward 9');
  await page.keyboard.press('Enter');
  await expectReadable(page);
  await press(page, /^Ward 9, surgery/);
  await expect(page.getByText(`Ward 9, surgery, ${LARKRIGG}`)).toBeFocused();
  await press(page, 'Keep this');
  await expect(page.getByText(/^Kept\. It is counted there/)).toBeVisible();
  await expectReadable(page);

  // The briefing, without signal too, on a screen and on paper.
  await readyForOffline(page);
  await desk.context.setOffline(true);
  await page.goto('/picture/briefing');
  await follow(page, LARKRIGG);
  const paper = page.getByRole('article');
  await expect(paper.getByRole('heading', { level: 2, name: LARKRIGG })).toBeVisible();
  await expect(paper.getByText('Ward 9, surgery').first()).toBeVisible();
  await expect(paper.getByText('Major concerns').first()).toBeVisible();
  await expectReadable(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeHidden();
  await expect(paper).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('radio', { name: 'For others: counts only' }).check();
  await expect(paper.getByText('not shown').first()).toBeVisible();
  await expect(paper.getByRole('link')).toHaveCount(0);
  await expectReadable(page);
  await desk.context.setOffline(false);

  // Shared: the document shows before anything is written down.
  await page.goto(path);
  await follow(page, 'Share it with a regulator or partner');
  await press(page, /^Write it down as shared/);
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('combobox', { name: 'With whom?' }).fill(PARTNER);
  await page.getByRole('textbox', { name: 'Why?', exact: true }).fill('The same thing on two wards.');
  await page.getByRole('radio', { name: 'Yes, they were told' }).check();
  await page.getByRole('checkbox', { name: 'The actions' }).check();
  await expect(paper.getByText('The same thing on two wards.')).toBeVisible();
  await expect(paper.getByText(WORDS)).toHaveCount(0);
  await openEverything(page);
  await expectReadable(page);
  await press(page, /^Write it down as shared/);
  await expect(page.getByRole('heading', { level: 1, name: 'It is written down as shared' })).toBeFocused();
  await expectReadable(page);
  const shared = JSON.parse(await saved(page, 'Save it as a file (JSON)')) as { concerns: object[]; with: string };
  expect(shared).toMatchObject({ format: 'stepwise-shared', version: 1, with: PARTNER });
  expect(shared.concerns).toHaveLength(1);
  await page.goto(`${path}/history`);
  await expect(page.getByText(new RegExp(`Shared with ${PARTNER} on`))).toBeVisible();

  // A copy: files that read back, without anybody's words.
  await page.goto('/picture/export');
  await expectReadable(page);
  await press(page, 'Make the files');
  await expect(page.getByRole('heading', { name: 'The files are ready' })).toBeFocused();
  await expectReadable(page);
  const table = await saved(page, 'Save the concerns (CSV)');
  expect(table.startsWith('\ufeffcase,day,team,step,provider_id,provider,')).toBe(true);
  expect(table).toContain(`"Ward 9, surgery"`);
  expect(table).not.toContain('night shift');
  const all = JSON.parse(await saved(page, 'Save all of it in one file (JSON)')) as { cases: { case: string }[] };
  expect(all.cases.map((one) => `/inbox/${one.case}`)).toContain(path);
  expect(await saved(page, 'Save what each column means (CSV)')).toContain('cases,band,');
  expect([...phone.strangers, ...desk.strangers]).toEqual([]);
});

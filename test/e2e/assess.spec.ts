import type { Page } from '@playwright/test';
import { expect, expectAccessible, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

const WORDS = 'There has been no supervisor on my shifts for two weeks.';
const REASON = 'Three learners had nobody on the same shift.';
const ACTION = 'Name a supervisor for every shift';

const rating = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const kept = (page: Page) => expect(page.getByText('Kept. It is in the history below.')).toBeVisible();

async function openCase(page: Page, person: string): Promise<string> {
  await openAs(page, person);
  await page.getByRole('link', { name: /no supervisor on my shifts/ }).click();
  await expect(page.getByText(WORDS).first()).toBeVisible();
  return new URL(page.url()).pathname;
}

test('a member assesses and acts without signal, comes back online, and a second device of the team shows both', async ({
  phone,
  desk,
  another,
}) => {
  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Practice education team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();

  const { page, context } = desk;
  const path = await openCase(page, 'A practice educator');
  await expect(page.getByText('Nobody has assessed this yet.')).toBeVisible();
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Assess this' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Assess this' })).toBeVisible();

  // By keyboard alone: one stop for each matrix, and the arrows do the rest.
  await page.getByRole('textbox', { name: 'What else should be done?' }).focus();
  await page.keyboard.press('Tab');
  await expect(rating(page, 'How it is now').getByRole('radio', { name: 'Almost certain, very small' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const now = rating(page, 'How it is now');
  await expect(now.getByRole('radio', { name: 'Likely, medium: 12, high' })).toBeChecked();
  await expect(now.getByRole('status')).toHaveText(/^12, High/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const then = rating(page, 'How it would be once that is done');
  await expect(then.getByRole('status')).toHaveText(/^3, Low/);

  await page.getByRole('button', { name: 'Keep this assessment' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Say why you rate it like this.' }).click();
  await page.keyboard.insertText(REASON);
  await openEverything(page);
  await expectReadable(page);
  await page.getByRole('button', { name: 'Keep this assessment' }).click();
  await kept(page);
  await expect(page.getByText('Waiting to send').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${path}/actions`);
  await page.getByRole('textbox', { name: 'What has to be done?' }).fill(ACTION);
  // A day that is only half there is no day, and no day left out either.
  await page.getByLabel('By which day?').first().focus();
  await page.keyboard.type('02');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('link', { name: /The calendar has no such day/ })).toBeVisible();
  await page.getByLabel('By which day?').first().fill('2026-01-12');
  await expect(page.getByText(/^That day has passed\./)).toBeVisible();
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByText('This was due on Monday 12 January. Nobody has said that it is done.')).toBeVisible();
  await openEverything(page);
  await expectReadable(page);

  await context.setOffline(false);
  await expect(page.getByText('Everything sent.')).toBeVisible();

  const second = await another('phone');
  await openAs(second.page, 'A practice educator');
  await second.page.goto(path);
  await expect(second.page.getByText('12, High', { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(second.page.getByText(/Nobody has said that it is done\./)).toBeVisible();
  await expectReadable(second.page);
  await second.page.getByRole('link', { name: 'See it, or assess again' }).click();
  await expect(second.page.getByText(REASON)).toBeVisible();
  await rating(second.page, 'How it is now').getByRole('radio', { name: '5 Very large' }).check();
  await expect(rating(second.page, 'How it is now').getByRole('status')).toHaveText(/^20, Extreme/);
  await expectReadable(second.page);
  await second.page.getByRole('textbox', { name: 'Why do you rate it like this?' }).fill('A patient fell.');
  await second.page.getByRole('button', { name: 'Keep this assessment' }).click();
  await kept(second.page);

  // The first device has both, and prints them on one side of A4 with nothing of the learner on it.
  await page.goto(`${path}/form`);
  const paper = page.getByRole('article');
  await expect(paper.getByText('A patient fell.')).toBeVisible();
  await expect(paper.getByText(REASON)).toBeVisible();
  await expect(paper.getByText(WORDS)).toHaveCount(0);
  await expectReadable(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await expect(phone.page.getByText(/assess|score/i)).toHaveCount(0);
  expect([...phone.strangers, ...desk.strangers, ...second.strangers]).toEqual([]);
});

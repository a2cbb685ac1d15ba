import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { makeItAConcern, send, writeNote } from './support/learner.ts';
import { untilTeamsAreHere } from './support/ready-for-offline.ts';
import { expectReadable, openEverything } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

const WORDS = 'Nobody on Ward 6 has had time to supervise us since Monday.';
const NOTE = 'The ward has two vacancies. Ask the matron first.';
const TEAM_WORDS = 'Learners on one ward have no supervisor. The placement cannot fill the posts.';
const OUTCOME = 'Two supervisors are named on each shift from Monday.';
const LEARNING = 'Name supervisors before learners arrive.';

test('one concern from sending to closing and opening it again, by a learner, their university and the quality team', async ({
  phone,
  desk,
  another,
}) => {
  const region = await another('desk');
  await openAs(desk.page, 'The university team');
  await openAs(region.page, 'The regional quality team');
  for (const { page } of [desk, region]) await readyForOffline(page);

  await writeNote(phone.page, WORDS);
  await readyForOffline(phone.page);
  await untilTeamsAreHere(phone.page);
  await makeItAConcern(phone.page);
  await allowToPassOn(phone.page);
  await hasTeams(phone.page);
  await phone.context.setOffline(true);
  await send(phone.page, { team: /Practice learning team/, mode: 'Open', name: 'Robin Example' });
  await expect(phone.page.getByText(/^Waiting to send\./)).toBeVisible();
  await phone.context.setOffline(false);
  await expect(phone.page.getByText('How far they are: Received')).toBeVisible();

  await desk.page.getByRole('link', { name: /^Nobody on Ward 6/ }).click();
  await expect(desk.page.getByText('Nobody handles this yet')).toBeVisible();
  await desk.context.setOffline(true);
  await desk.page.getByRole('button', { name: 'I will handle this' }).click();
  await expect(desk.page.getByText('You handle this')).toBeVisible();
  await desk.page.getByRole('button', { name: 'We are working on it' }).click();
  await desk.page.getByRole('textbox', { name: 'Add a note' }).fill(NOTE);
  await desk.page.getByRole('button', { name: 'Add the note' }).click();
  await expect(desk.page.getByText(NOTE).first()).toBeVisible();
  await expect(phone.page.getByText('How far they are: Received')).toBeVisible();
  await desk.context.setOffline(false);
  await expect(phone.page.getByText('How far they are: In progress')).toBeVisible();
  await openEverything(desk.page);
  await expectReadable(desk.page);
  await expectReadable(phone.page);

  await region.context.setOffline(true);
  await takeToTheNextStep(desk.page);
  await region.context.setOffline(false);
  await region.page.getByRole('link', { name: /^Learners on one ward/ }).click();
  await expect(region.page.getByText(WORDS)).toBeVisible();
  await expect(region.page.getByText('Robin Example')).toHaveCount(0);
  await expectReadable(region.page);
  await region.page.getByRole('textbox', { name: 'Answer them' }).fill('We will ask the trust about the posts.');
  await region.page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(desk.page.getByText('We will ask the trust about the posts.')).toBeVisible();

  await desk.page.goto('/inbox');
  await desk.page.getByRole('link', { name: /^Nobody on Ward 6/ }).click();
  await expect(desk.page.getByText(/Your team took this to the next step/)).toBeVisible();
  await desk.page.getByRole('link', { name: 'What your team has done' }).click();
  await expect(desk.page.getByText('You said: I will handle this')).toBeVisible();
  await expectReadable(desk.page);
  await desk.page.getByRole('link', { name: 'Back to the concern' }).click();

  await phone.context.setOffline(true);
  await close(desk.page);
  await phone.context.setOffline(false);
  await expect(phone.page.getByText('How far they are: Closed')).toBeVisible();
  await expect(phone.page.getByText(OUTCOME).first()).toBeVisible();
  await expect(phone.page.getByText(LEARNING).first()).toBeVisible();
  await expectReadable(phone.page);

  await desk.context.setOffline(true);
  await phone.page.getByRole('button', { name: 'No', exact: true }).click();
  await phone.page.getByRole('button', { name: 'Ask them to look again' }).click();
  await expect(phone.page.getByText('How far they are: Opened again')).toBeVisible();
  await desk.context.setOffline(false);
  await expect(desk.page.getByText('They asked you to look at it again.', { exact: true })).toBeVisible();
  await expect(desk.page.getByText('You handle this')).toBeVisible();
  await desk.page.getByRole('button', { name: 'We are working on it' }).click();
  await expect(phone.page.getByText('How far they are: In progress')).toBeVisible();
  expect(await phone.page.getByText(NOTE).count()).toBe(0);
  expect([...phone.strangers, ...desk.strangers, ...region.strangers]).toEqual([]);
});

test('whoever should not handle a concern is told what stepping back does, and keeps nothing of it', async ({
  phone,
  desk,
}) => {
  await writeNote(phone.page, WORDS);
  await makeItAConcern(phone.page);
  await send(phone.page, { team: /Practice learning team/, mode: 'Anonymous' });
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await openAs(desk.page, 'The university team');
  await desk.page.getByRole('link', { name: /^Nobody on Ward 6/ }).click();
  await desk.page.getByRole('link', { name: 'Take somebody off this' }).click();
  await desk.page.getByRole('button', { name: 'Take them off this' }).click();
  await expect(desk.page.getByRole('alert').getByRole('link')).toHaveCount(2);
  await expectReadable(desk.page);
  await desk.page.getByRole('link', { name: 'Back to the concern' }).click();
  await desk.page.getByRole('link', { name: 'I should not handle this' }).click();
  await expect(desk.page.getByText('What you have read, you have read.')).toBeVisible();
  await expectReadable(desk.page);
  await desk.page.getByRole('button', { name: 'Take me off this' }).click();
  await expect(desk.page.getByRole('link', { name: /^Nobody on Ward 6/ })).toHaveCount(0);
});

/** Each address opened begins its exchange anew, so a slow phone may not have been told of any team yet. */
async function hasTeams(page: Page): Promise<void> {
  const list = page.url();
  await page.goto(`${list}/send`);
  await expect(page.getByRole('radio', { name: /Practice learning team/ })).toBeVisible();
  await page.goto(list);
}

async function allowToPassOn(page: Page): Promise<void> {
  const list = page.url();
  await page.goto(`${list}/pass-on`);
  await page.getByRole('radio', { name: 'Yes' }).check();
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await page.goto(list);
}

/** In the team's own words, with what the reporter allowed. */
async function takeToTheNextStep(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Take this to the next step' }).click();
  await expect(page.getByText('They said yes: you may pass on what they wrote.')).toBeVisible();
  await openEverything(page);
  await expectReadable(page);
  await page.getByRole('button', { name: 'Write to the next step' }).click();
  await page.waitForURL(/\/concerns\//);
  const list = page.url();
  await page.getByRole('link', { name: 'What happened' }).click();
  await page.getByRole('textbox').fill(TEAM_WORDS);
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await page.goto(list);
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await page.getByRole('radio', { name: /quality/i }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Open' }).check();
  await page.getByRole('textbox', { name: /Your name/ }).fill('Practice learning team');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: /^Send to the team at/ }).click();
  await expect(page.getByText(/^Sent\. The team has it\./)).toBeVisible();
}

async function close(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Close this' }).click();
  await page.getByRole('textbox', { name: 'What came of it?' }).fill(OUTCOME);
  await page.getByRole('textbox', { name: 'What can others take from it?' }).fill(LEARNING);
  await expectReadable(page);
  await page.getByRole('button', { name: 'Close this concern' }).click();
  await expect(page.getByText(/^Your team closed this/)).toBeVisible();
}

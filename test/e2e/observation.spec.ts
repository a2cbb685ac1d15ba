import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { untilTeamsAreHere } from './support/ready-for-offline.ts';
import { expectReadable } from './support/small-screen.ts';
import { storedInTheClear } from './support/stored.ts';
import { openAs } from './support/team.ts';

const WORDS = 'The nurse in charge named a supervisor for each learner at the start of the late shift.';
const SEEN = 'Learners stay silent at handover, and two told me that they are afraid to ask.';

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** From the first question to the check page, with what was seen and what is thought of it. */
async function answer(page: Page, kind: 'A strength' | 'A concern', words: string, opinion: string): Promise<void> {
  await heading(page, 'What is it about?');
  await page.getByRole('radio', { name: 'The place' }).check();
  await press(page, 'Continue');
  await heading(page, 'Is it a strength or a concern?');
  await page.getByRole('radio', { name: kind }).check();
  await press(page, 'Continue');
  await page.getByRole('textbox', { name: 'What did you see or hear?' }).fill(words);
  await press(page, 'Continue');
  await page.getByRole('textbox', { name: 'What do you think of it?' }).fill(opinion);
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await page.getByRole('link', { name: 'Back to your observation' }).click();
  await heading(page, 'Your observation');
}

async function send(page: Page, team: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await heading(page, 'Check before you send');
  await page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await page.getByRole('radio', { name: team }).check();
  await expectReadable(page);
  await press(page, 'Continue');
  await page.getByRole('radio', { name: 'Anonymous' }).check();
  await press(page, 'Continue');
  await heading(page, 'Who will read it?');
  await press(page, 'Continue');
  await heading(page, 'This is what they will see');
  await press(page, /^Send to the team at/);
  await heading(page, 'Your observation');
}

test('an educator without signal writes what works well; it goes by itself, and the team reads it as that', async ({
  phone,
  desk,
}) => {
  await openAs(phone.page, 'A practice supervisor');
  await heading(phone.page, 'Observations');
  await readyForOffline(phone.page);
  await untilTeamsAreHere(phone.page);
  await expectReadable(phone.page);
  await phone.context.setOffline(true);
  await press(phone.page, 'Add an observation');
  await heading(phone.page, 'What is it about?');
  await expectReadable(phone.page);
  await answer(phone.page, 'A strength', WORDS, 'It should be like this on every ward.');
  await expectReadable(phone.page);
  await send(phone.page, /Practice education team/);
  await expect(phone.page.getByText(/^Waiting to send/).first()).toBeVisible();
  await phone.page.getByRole('link', { name: 'Back to observations' }).click();
  await expect(phone.page.getByText('Waiting to send, no signal')).toBeVisible();
  await phone.context.setOffline(false);
  await expect(phone.page.getByText(/^Sent\. Answer by/)).toBeVisible();

  await openAs(desk.page, 'A practice educator');
  const row = desk.page.getByRole('listitem').filter({ hasText: 'named a supervisor for each learner' });
  await expect(row).toContainText('Observation: a strength');
  await row.getByRole('link').click();
  await heading(desk.page, 'An observation');
  await expect(desk.page.locator('blockquote')).toHaveText(WORDS);
  await expect(desk.page.getByText('It should be like this on every ward.')).toBeVisible();
  await expectReadable(desk.page);
  await expect(phone.page.getByText(/^Opened\. Answer by/)).toBeVisible();
  expect(await storedInTheClear(phone.page, [WORDS]), 'readable on the phone').toEqual([]);
});

test('a worry about how one learner works is turned away, with where to take it', async ({ phone }) => {
  await openAs(phone.page, 'A practice supervisor');
  await press(phone.page, 'Add an observation');
  await phone.page.getByRole('radio', { name: 'How one learner works' }).check();
  await press(phone.page, 'Continue');
  await expect(phone.page.getByText(/It cannot be sent from here/)).toBeVisible();
  await expectReadable(phone.page);
  await phone.page.getByRole('link', { name: 'See who to talk to' }).click();
  await heading(phone.page, 'Worried about how one learner works?');
  await expectReadable(phone.page);
});

test('a team asks an educator elsewhere, who has seen it too; the reporter is told only that', async ({
  phone,
  desk,
  another,
}) => {
  await openAs(desk.page, 'The university team');
  await desk.page.getByRole('link', { name: /At handover on Ward 9/ }).click();
  await desk.page.getByRole('link', { name: 'Ask educators' }).click();
  await expect(desk.page.getByRole('textbox', { name: 'Where was it?' })).toHaveValue('Ward 9, surgery');
  await desk.page.getByRole('checkbox', { name: 'Practice supervisor, Ward 9' }).check();
  await expectReadable(desk.page);
  await press(desk.page, 'Ask 1 person');
  await expect(desk.page.getByText('1 educator was asked.')).toBeVisible();
  await expectReadable(desk.page);

  await openAs(phone.page, 'A practice supervisor');
  await expect(phone.page.getByRole('heading', { name: 'Questions you were asked' })).toBeVisible();
  await expect(phone.page.getByText('Practice learning team, Fellgate University (made up)')).toBeVisible();
  await expect(phone.page.getByText(/laughs at questions/)).toHaveCount(0);
  await expectReadable(phone.page);
  await press(phone.page, 'I have seen it too');
  await answer(phone.page, 'A concern', SEEN, 'Nobody learns in a room like that.');
  await send(phone.page, /Practice learning team/);
  await expect(phone.page.getByText(/^Sent\. The team has it\./)).toBeVisible();

  await desk.page
    .getByRole('link', { name: /Learners stay silent at handover/ })
    .last()
    .click();
  await heading(desk.page, 'An observation');
  await expectReadable(desk.page);
  await desk.page.getByRole('link', { name: 'Go to the concern' }).click();
  await desk.page.locator('summary').filter({ hasText: 'Tell them someone else' }).click();
  await press(desk.page, 'Tell them someone else has seen this too');
  await expect(desk.page.getByText('You have told them that someone else has seen this too.')).toBeVisible();

  const learner = await another('phone');
  await openAs(learner.page, 'A learner');
  await learner.page.getByRole('link', { name: /At handover on Ward 9/ }).click();
  await expect(learner.page.getByText(/someone else has seen this too\. They do not say who/)).toBeVisible();
  await expect(learner.page.getByText(SEEN)).toHaveCount(0);
});

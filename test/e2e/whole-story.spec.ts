import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, type Screen, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';
import { expectReadable } from './support/small-screen.ts';
import { openAs } from './support/team.ts';

const WORDS = 'There has been no supervisor on my shifts for two weeks.';
const DAY_MS = 86_400_000;

/** What stands on the phone's clock from now on: the story takes weeks. */
async function itIs(daysLater: number, ...contexts: BrowserContext[]): Promise<void> {
  const now = new Date(Date.now() + daysLater * DAY_MS);
  for (const context of contexts) await context.clock.setFixedTime(now);
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** From the first choice to the letter, looking at each page on the way. */
async function sendTo(page: Page, team: RegExp, { before = false } = {}): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Who do you want to send it to?');
  await page.getByRole('radio', { name: team }).check();
  await expectReadable(page);
  await next();
  await page.getByRole('radio', { name: 'Anonymous' }).check();
  await expectReadable(page);
  await next();
  await heading(page, 'Who will read it?');
  await expectReadable(page);
  await next();
  if (before) {
    await heading(page, /^What was done before/);
    await expectReadable(page);
    await next();
  }
  await heading(page, 'This is what they will see');
  await expectReadable(page);
  await page.getByRole('button', { name: /^Send to the team at/ }).click();
  await heading(page, 'Your concern');
  await expect(page.getByText(/^Sent\. The team has it\./).first()).toBeVisible();
}

async function openCase({ page }: Screen, person: string): Promise<void> {
  await openAs(page, person);
  await page.getByRole('link', { name: /no supervisor on my shifts/ }).click();
  await expect(page.getByText(WORDS).first()).toBeVisible();
}

test('raised on the placement, ignored, taken to the university and on to the region, answered, not fixed, looked at again', async ({
  phone,
  desk,
  another,
}) => {
  const { page } = phone;
  await writeNote(page, WORDS);
  await makeItAConcern(page);
  await expectReadable(page);
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await heading(page, 'Check before you send');
  await expectReadable(page);
  await page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await sendTo(page, /Practice education team/);
  await expect(page.getByText(/^They said: an answer by/).first()).toBeVisible();
  await expectReadable(page);

  // Nobody answers. Meanwhile the learner speaks to someone and notes it down.
  await page.getByRole('link', { name: 'Note down who you told' }).click();
  await heading(page, 'Who did you tell?');
  await page.getByRole('combobox', { name: 'Who was it?' }).fill('Ward manager');
  await page.getByRole('textbox', { name: 'What did they say they would do?' }).fill('Look at the rota');
  await expectReadable(page);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('You told: Ward manager')).toBeVisible();

  await itIs(15, phone.context);
  await page.reload();
  await expect(page.getByRole('heading', { name: /No answer by the day they gave/ })).toBeVisible();
  await expectReadable(page);
  await page.goto('/');
  await expect(page.getByText('No answer yet. You can go to step 2')).toBeVisible();
  await page.getByRole('link', { name: /no supervisor on my shifts/ }).click();
  await page.getByRole('link', { name: 'Send it to the next step' }).first().click();
  await sendTo(page, /Practice learning team/, { before: true });

  // The university sees what was tried, and gives a day that it then misses.
  await itIs(16, desk.context);
  await openCase(desk, 'The university team');
  await expect(desk.page.getByText(/told Ward manager/)).toBeVisible();
  await expect(desk.page.getByText('They said they would: Look at the rota')).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.getByRole('textbox', { name: 'Answer them' }).fill('We are asking the ward.');
  await desk.page.getByLabel('By when will you be back in touch?').fill(dayFromNow(20));
  await desk.page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByText('We are asking the ward.')).toBeVisible();
  await expectReadable(page);
  await itIs(25, phone.context, desk.context);
  await page.reload();
  await expect(page.getByRole('heading', { name: /No answer by the day they gave/ }).first()).toBeVisible();
  await desk.page.reload();
  await expect(desk.page.getByText(/They were told: an answer by .* That day has passed\./)).toBeVisible();

  await page.getByRole('link', { name: 'Send it to the next step' }).first().click();
  await sendTo(page, /Regional quality team/, { before: true });

  // The region says what came of it. It is not fixed, and one tap opens it again.
  const region = await another('desk');
  await itIs(26, region.context, phone.context);
  await openCase(region, 'The regional quality team');
  await expect(region.page.getByText('We are asking the ward.')).toBeVisible();
  await region.page.getByText('Say what came of it').click();
  await region.page
    .getByRole('textbox', { name: 'What came of it?' })
    .fill('The ward names a supervisor on each shift.');
  await region.page.getByRole('button', { name: 'Send the outcome' }).click();
  await region.page.getByText('Tell them someone else has seen this too').first().click();
  await region.page.getByRole('button', { name: 'Tell them someone else has seen this too' }).click();
  await expectAccessible(region.page);
  await expect(page.getByText('The ward names a supervisor on each shift.').first()).toBeVisible();
  await expect(page.getByText(/someone else has seen this too\. They do not say who\./)).toBeVisible();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByText('You said it is not fixed.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Ask them to look again' }).click();
  await expect(page.getByText('You asked them to look again.').first()).toBeVisible();
  await expectReadable(page);
  await expect(region.page.getByText('They asked you to look at it again.').first()).toBeVisible();
  await expectAccessible(region.page);
  await region.page
    .getByRole('textbox', { name: 'What came of it?' })
    .fill('We met the ward. It is in place from today.');
  await region.page.getByRole('button', { name: 'Send the outcome' }).click();
  await expect(page.getByText('We met the ward. It is in place from today.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page.getByText(/You said it is fixed\. Thank you for speaking up\./)).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('You said it is fixed')).toBeVisible();
  expect([...phone.strangers, ...desk.strangers, ...region.strangers]).toEqual([]);
});

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

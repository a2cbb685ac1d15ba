import type { Page } from '@playwright/test';
import { enter, expectNoTrap, tabTo } from './support/by-keyboard.ts';
import { expect, test } from './support/journey.ts';
import { listenTo, readOut } from './support/told.ts';

const WORDS = 'Nobody could show us how to use the hoist.';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });

/** The page has changed, and a screen reader is told so: it goes on at the heading. */
async function arrivesAt(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  await expect.poll(() => readOut(page)).toMatch(/^heading: ./);
}

test('a learner with a keyboard alone goes from the first page to a concern that is sent', async ({ phone }) => {
  const { page } = phone;
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect(await readOut(page)).toBe('link: Skip to main content');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await enter(page, link(page, 'Write it down'));
  await expect(page.getByRole('textbox', { name: 'Write it down' })).toBeFocused();
  const told = await listenTo(page);
  await page.keyboard.type(WORDS);
  await expect.poll(told.said).toContainEqual(expect.stringMatching(/^Saved on this phone \d/));
  await expectNoTrap(page);
  await enter(page, button(page, 'Make it a concern'));
  await arrivesAt(page, 'Your concern');

  await enter(page, link(page, 'When and where'));
  await arrivesAt(page, 'When did it happen?');
  await tabTo(page, page.getByRole('textbox', { name: 'When did it happen?' }));
  await page.keyboard.type('On Monday');
  await page.keyboard.press('Enter');
  await arrivesAt(page, 'Where did it happen?');
  await enter(page, button(page, 'Skip for now'));
  await arrivesAt(page, 'Which learners does it affect?');
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await tabTo(page, link(page, 'Back to your concern'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await arrivesAt(page, 'Your concern');
  await expectNoTrap(page);

  await enter(page, link(page, 'Check before you send'));
  await arrivesAt(page, 'Check before you send');
  await enter(page, link(page, 'Choose who to send it to'));
  await arrivesAt(page, 'Who do you want to send it to?');
  await enter(page, button(page, 'Continue'));
  await expect(page.getByRole('alert')).toBeFocused();
  await enter(page, page.getByRole('alert').getByRole('link'));
  await tabTo(page, radio(page, /Practice education team/));
  await page.keyboard.press('Space');
  await expectNoTrap(page);
  await enter(page, button(page, 'Continue'));
  await arrivesAt(page, /How do you want to appear/);
  await tabTo(page, radio(page, 'Open'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(radio(page, 'Anonymous')).toBeChecked();
  await enter(page, button(page, 'Continue'));
  await arrivesAt(page, 'Who will read it?');
  await enter(page, button(page, 'Continue'));
  await arrivesAt(page, 'This is what they will see');
  await expectNoTrap(page);
  const sending = await listenTo(page);
  await enter(page, button(page, /^Send to the team at/));
  await arrivesAt(page, 'Your concern');
  await expect(page.getByText(/^Sent\. The team has it\./)).toBeVisible();
  await expect.poll(sending.said).toContainEqual(expect.stringContaining('Everything sent.'));
  expect(phone.strangers).toEqual([]);
});

test('a handler with a keyboard alone opens a concern, says that it is read, assesses it and closes it', async ({
  desk,
}) => {
  const { page } = desk;
  await page.goto('/demo');
  await enter(page, button(page, 'Open as a practice educator'));
  await page.waitForURL('**/inbox');
  await link(page, /^I am in week four on Ward 4/).waitFor();
  await expectNoTrap(page);
  await enter(page, link(page, /^I am in week four on Ward 4/));
  await arrivesAt(page, 'A concern');
  await expectNoTrap(page);

  const told = await listenTo(page);
  await enter(page, button(page, 'I will handle this'));
  await expect.poll(told.said).toContain('You do.');
  await expect(page.getByText('You do.')).toBeFocused();
  const read = button(page, 'We have read it');
  await enter(page, read);
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  expect(await readOut(page)).toMatch(/We have read it/);

  await enter(page, link(page, 'Assess this'));
  await arrivesAt(page, 'Assess this');
  const now = page.getByRole('group', { name: 'How it is now', exact: true });
  await tabTo(page, now.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(now.getByRole('status')).toHaveText(/^\d+, /);
  await enter(page, button(page, 'Keep this assessment'));
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two learners had nobody to ask.');
  await enter(page, button(page, 'Keep this assessment'));
  await expect(page.getByText('Kept. It is in the history below.')).toBeVisible();
  await expectNoTrap(page);
  await tabTo(page, link(page, 'Back to what was sent'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await arrivesAt(page, 'A concern');

  await enter(page, link(page, 'Close this'));
  await arrivesAt(page, 'Close this');
  await enter(page, button(page, 'Close this concern'));
  await expect(page.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What came of it?' })).toBeFocused();
  await page.keyboard.type('A second hoist is there from Monday.');
  await enter(page, button(page, 'Close this concern'));
  await expect(page.getByText(/^Your team closed this/)).toBeVisible();
  await arrivesAt(page, 'A concern');
  expect(desk.strangers).toEqual([]);
});

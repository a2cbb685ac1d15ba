import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

/** What a learner does with their thumbs, in the words of the screens. */
export async function writeNote(page: Page, words: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Write it down' }).click();
  await page.getByRole('textbox', { name: 'Write it down' }).fill(words);
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
}

export async function makeItAConcern(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make it a concern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your concern' })).toBeVisible();
}

/** From the task list to the page that says where it is. */
export async function send(
  page: Page,
  choice: { team: RegExp; mode: 'Open' | 'Confidential' | 'Anonymous'; name?: string },
) {
  await page.getByRole('link', { name: 'Check before you send' }).click();
  await page.getByRole('link', { name: 'Choose who to send it to' }).click();
  await page.getByRole('radio', { name: choice.team }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await skipReason(page);
  await page.getByRole('radio', { name: choice.mode }).check();
  if (choice.name) await page.getByRole('textbox', { name: /Your name/ }).fill(choice.name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who will read it?' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This is what they will see' })).toBeVisible();
  await page.getByRole('button', { name: /^Send to the team at/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your concern' })).toBeVisible();
}

/** Whoever starts with a later step may say why, or go on. */
async function skipReason(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).not.toHaveText('Who do you want to send it to?');
  if ((await heading.textContent())?.startsWith('Do you want to say why')) {
    await page
      .getByRole('button', { name: /Continue|Skip/ })
      .first()
      .click();
  }
}

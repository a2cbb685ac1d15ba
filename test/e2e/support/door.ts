import type { Page } from '@playwright/test';
import { expect, expectAccessible } from './journey.ts';

/** Answers each question in turn as a person would: choose, continue. Every page of it is checked on the way. */
export async function answerDoor(page: Page, answers: readonly [question: string, option: string][]): Promise<void> {
  for (const [question, option] of answers) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
    await expectFree(page);
    await expectAccessible(page);
    await page.getByRole('radio', { name: option, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

/** Nobody has to answer to write, to skip, to read on, or to find help. */
export async function expectFree(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: 'Write it down' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'See the three steps and who can help' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Someone in danger now/ })).toBeVisible();
  await expect(page.getByText('Nothing is sent, and nobody is told.')).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/start');
}

export async function expectOutcome(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectFree(page);
  await expectAccessible(page);
}

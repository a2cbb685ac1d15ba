import type { Page } from '@playwright/test';

/** Opens the demonstration as one of its people. */
export async function openAs(page: Page, label: string): Promise<void> {
  await page.goto('/demo');
  await page.getByRole('button', { name: `Open as ${label.charAt(0).toLowerCase()}${label.slice(1)}` }).click();
  await page.waitForURL((url) => url.pathname !== '/demo');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

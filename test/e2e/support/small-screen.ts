import type { Page } from '@playwright/test';
import { expect, expectAccessible } from './journey.ts';

/** Everything folded away is opened: what is hidden has to fit and be accessible too. */
export async function openEverything(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, `wider than the screen on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** The page as it stands: accessible as it is, and on the smallest phone with text twice as large. */
export async function expectReadable(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const size = page.viewportSize();
  const letters = (share: string) =>
    page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), share);
  await page.setViewportSize({ width: 320, height: 640 });
  await letters('200%');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await letters('');
  if (size) await page.setViewportSize(size);
}

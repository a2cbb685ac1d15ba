import { expect, type Page } from '@playwright/test';
import { DEMO_TEAMS, teamsHere } from '../../support/teams-here.ts';

/** Waits until the worker has stored everything, so that the network may go. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

export async function untilTeamsAreHere(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(teamsHere)).toBeGreaterThanOrEqual(DEMO_TEAMS);
}

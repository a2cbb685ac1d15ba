import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { runServer } from '../e2e/support/running-server.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';

/**
 * `npm run screenshots`: the README's two pictures, taken from the demonstration as it runs, and the two that a phone shows
 * when it offers to install, of pages that say nothing of anybody. Needs its build.
 */
const FOLDER = 'docs';
const PEOPLE = [
  { file: 'learner.png', label: 'Open as a learner', width: 360, height: 740 },
  { file: 'team.png', label: 'Open as a practice educator', width: 1280, height: 800 },
];
const OFFERED = [
  { file: 'public/screen-narrow.png', path: '/', width: 360, height: 740, scale: 1.5 },
  { file: 'public/screen-wide.png', path: '/pathway', width: 1280, height: 800, scale: 1 },
];

mkdirSync(FOLDER, { recursive: true });
const server = await runServer('demo');
const browser = await chromium.launch({ executablePath: findBrowser(console.log), args: QUIET_FLAGS });
try {
  for (const { file, label, width, height } of PEOPLE) {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height }, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto('/demo');
    await page.getByRole('button', { name: label }).click();
    await page.waitForURL((url) => url.pathname !== '/demo');
    await openFirst(page);
    await page.screenshot({ path: `${FOLDER}/${file}` });
    console.log(`${FOLDER}/${file}`);
    await context.close();
  }
  for (const { file, path, width, height, scale } of OFFERED) {
    const page = await browser.newPage({
      baseURL: server.origin,
      viewport: { width, height },
      deviceScaleFactor: scale,
      locale: 'en-GB',
    });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // It says what it is, and that is not for the picture of the real thing.
    await page.getByRole('region', { name: 'Demonstration' }).evaluate((banner) => banner.remove());
    await page.screenshot({ path: file });
    console.log(file);
    await page.close();
  }
} finally {
  await browser.close();
  await server.remove();
}

/** The learner's list stays as it is; the team's first concern is opened beside its list. */
async function openFirst(page: Page): Promise<void> {
  const mine = page.locator('a[href^="/concerns/"]').first();
  const received = page.locator('a[href^="/inbox/"]').first();
  await mine.or(received).first().waitFor();
  if (await received.isVisible()) {
    await received.click();
    await page.getByRole('textbox').first().waitFor();
  }
}

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { changeBuild, copyBuild } from '../faults/builds.ts';
import { expect, readyForOffline, test } from './support/journey.ts';
import { type RunningServer, runServer } from './support/running-server.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Write it down' });
const offer = (page: Page) => page.getByRole('button', { name: 'Use it now' });

let pages: string;
let server: RunningServer;

test.beforeEach(async () => {
  pages = copyBuild();
  server = await runServer('start', undefined, undefined, pages);
});
test.afterEach(async () => {
  await server.remove();
  rmSync(pages, { recursive: true });
});

/** The server gets another build: its pages say so, and one of its parts has another name. */
async function deploy(): Promise<void> {
  await server.stop();
  changeBuild(pages, 'two');
  await server.start();
}

const build = (page: Page) => page.locator('meta[name=build]');

/** As the browser does by itself within the hour. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

test('a new version waits for the words, and for a yes; until then the old one works, with all its parts', async ({
  phone: { page },
}) => {
  await page.goto(`${server.origin}/note`);
  await box(page).fill('First words.');
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  await readyForOffline(page);
  const note = new URL(page.url()).pathname;
  await page.reload();
  await box(page).pressSequentially(' And more.');
  await deploy();
  await lookForUpdate(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  // Something was filled in here, so nothing is offered here.
  await expect(offer(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await expect(offer(page)).toBeVisible();
  await page.reload();
  await expect(build(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Good to know before you speak up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good to know');
  await offer(page).click();
  await expect(build(page)).toHaveCount(1);
  await page.goto(`${server.origin}${note}`);
  await expect(box(page)).toHaveValue('First words. And more.');
  await expect(offer(page)).toHaveCount(0);
});

/** A private window, or a browser that cleared what it kept. */
async function withoutWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  });
}

test('a page without a worker still gets the parts of its own build; one that is gone says so and loses no words', async ({
  phone: { page },
}) => {
  await withoutWorker(page);
  await page.goto(`${server.origin}/note`);
  await box(page).fill('First words.');
  await expect(page.getByText(/^Saved on this phone/)).toBeVisible();
  for (const name of readdirSync(join(pages, 'assets'))) {
    if (/^(guide|places)-/.test(name)) rmSync(join(pages, 'assets', name));
  }
  await deploy();
  await box(page).pressSequentially(' And more.');
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await page.getByRole('link', { name: 'Good to know before you speak up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good to know');

  await server.stop();
  rmSync(join(server.folder, 'earlier'), { recursive: true });
  await server.start();
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await page.getByRole('link', { name: 'First words. And more.' }).click();
  await box(page).pressSequentially(' And nobody came.');
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await page.getByRole('link', { name: 'My placement and contacts' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page did not load');
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await page.getByRole('link', { name: 'First words. And more. And nobody came.' }).click();
  await expect(box(page)).toHaveValue('First words. And more. And nobody came.');
});

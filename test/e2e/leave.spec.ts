import type { Page } from '@playwright/test';
import { expect, readyForOffline, test } from './support/journey.ts';
import { writeNote } from './support/learner.ts';
import { openAs } from './support/team.ts';

const WEATHER = 'https://www.bbc.co.uk/weather';
const box = (page: Page) => page.getByRole('textbox', { name: 'Write it down' });

/** Another site, as it would answer. */
async function theWeather(page: Page): Promise<void> {
  await page
    .context()
    .route(`${WEATHER}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Rain later</h1>' }),
    );
}

async function escapeThrice(page: Page): Promise<void> {
  for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
}

/** Tells of everything that is drawn after somebody went back, be it for a moment. */
async function watchWhatShows(page: Page): Promise<string[]> {
  const shown: string[] = [];
  await page.exposeFunction('drawn', (path: string) => void shown.push(path));
  await page.addInitScript(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type !== 'back_forward' || location.hostname !== 'localhost') return;
    const tell = (list: PerformanceObserverEntryList) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0)
        (globalThis as unknown as { drawn(path: string): void }).drawn(location.pathname);
    };
    new PerformanceObserver(tell).observe({ type: 'paint', buffered: true });
  });
  return shown;
}

/** Nothing of Stepwise may show, however often somebody goes back. */
async function goBackTwice(page: Page, shows: string): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => page.url()).toBe(shows);
    await expect(page.getByRole('link', { name: 'Stepwise', exact: true })).toHaveCount(0);
  }
}

test('a learner who is looked over the shoulder presses Esc three times: the words are kept, Back shows nothing', async ({
  phone,
}) => {
  const { page, context } = phone;
  await theWeather(page);
  const shown = await watchWhatShows(page);
  await page.goto('/pathway');
  await writeNote(page, 'First words.');
  await readyForOffline(page);
  const note = new URL(page.url()).pathname;
  await box(page).pressSequentially(' Nobody came.');
  // Sooner than the editor would save by itself.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await escapeThrice(page);
  await expect(page.getByRole('heading', { name: 'Rain later' })).toBeVisible();
  await goBackTwice(page, WEATHER);
  expect(shown).toEqual([]);

  const afresh = await context.newPage();
  await afresh.goto(note);
  await expect(box(afresh)).toHaveValue('First words. Nobody came.');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Something not right on your placement?' })).toBeVisible();
});

test('the same without signal: an empty page', async ({ phone }) => {
  const { page, context } = phone;
  const shown = await watchWhatShows(page);
  await page.goto('/pathway');
  await writeNote(page, 'First words.');
  await readyForOffline(page);
  const note = new URL(page.url()).pathname;
  await context.setOffline(true);
  await box(page).pressSequentially(' Nobody came.');
  await escapeThrice(page);
  await page.waitForURL('about:blank');
  expect(await page.title()).toBe('');
  await goBackTwice(page, 'about:blank');
  expect(shown).toEqual([]);
  const afresh = await context.newPage();
  await afresh.goto(note);
  await expect(box(afresh)).toHaveValue('First words. Nobody came.');
});

test('Esc while a word is being composed, or once to close something, leaves nothing', async ({ phone }) => {
  const { page } = phone;
  await writeNote(page, 'First words.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const press = () => new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
    for (let times = 0; times < 3; times++) document.activeElement!.dispatchEvent(press());
  });
  await expect(box(page)).toHaveValue('First words.!');
});

test('a team’s pages and the steward’s have the button, too', async ({ desk }) => {
  const { page } = desk;
  await theWeather(page);
  await openAs(page, 'A practice educator');
  for (const path of ['/inbox', '/team', '/steward', '/register', '/picture']) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Leave quickly' })).toBeVisible();
  }
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Leave quickly' }).click();
  await expect(page.getByRole('heading', { name: 'Rain later' })).toBeVisible();
  await goBackTwice(page, WEATHER);
});

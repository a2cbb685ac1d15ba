import type { Page } from '@playwright/test';
import { teamId } from '../../src/demo/places.ts';
import { demoPeople } from '../../src/demo/seed.ts';
import { goTo, LEARNERS_PLACES, untilReceiptIsThere, type Walker, walk } from './support/all-pages.ts';
import { unfold } from './support/for-everyone.ts';
import { cutOff } from './support/in-page.ts';
import { expect, test } from './support/journey.ts';
import { plainWordsOn } from './support/plain-words.ts';

/** The demonstration in a language with marked letters and longer words, from right to left. */
test.use({ pages: './dist-pseudo' });

/** Named by the server, in the middle of a sentence. */
const labels = (await demoPeople()).people.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
const NOTE = 'Nobody was there to show us.';

/** People are called as the server calls them. */
async function become(page: Page, label: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/demo');
  await page.locator('main button', { hasText: label }).click();
  await page.waitForURL((url) => url.pathname !== '/demo');
  await page.locator('h1').waitFor();
}

async function everyPage(page: Page, walker: Walker, starts: readonly string[]): Promise<void> {
  const faults: string[] = [];
  await goTo(page, '/privacy');
  const missed = await walk(page, {
    walker,
    starts,
    async look(address) {
      await unfold(page);
      const { dir, lang } = await page.evaluate(() => ({ dir: document.dir, lang: document.documentElement.lang }));
      const plain = await plainWordsOn(page, [NOTE, ...labels]);
      const wrong = [
        ...(dir === 'rtl' && lang === 'ar-XB' ? [] : [`runs ${dir} in ${lang}`]),
        ...plain.map((words) => `says "${words}"`),
      ];
      for (const width of [320, 1000]) {
        await page.setViewportSize({ width, height: 640 });
        wrong.push(...(await page.evaluate(cutOff)).map((fault) => `at ${width} px: ${fault}`));
      }
      faults.push(...wrong.map((fault) => `${address} ${fault}`));
    },
  });
  expect(faults).toEqual([]);
  expect(missed, 'pages that nobody came to').toEqual([]);
}

test('a word that nobody translated is seen', async ({ phone }) => {
  const { page } = phone;
  await page.goto('/danger');
  await page.locator('h2').first().waitFor();
  expect(await plainWordsOn(page, [])).toEqual([]);
  await page.evaluate(() => {
    document.querySelector('h2')!.textContent = 'Call for help';
    document.querySelector('a')!.ariaLabel = 'Close';
  });
  expect(await plainWordsOn(page, [])).toEqual(['Call for help', 'Close']);
});

test('a learner’s pages can be in another language', async ({ phone }) => {
  const { page } = phone;
  await become(page, 'a learner');
  const sent = await page.locator('a', { hasText: 'I am in week four on Ward 4' }).getAttribute('href');
  await page.goto(sent!);
  await untilReceiptIsThere(page);
  await page.goto('/note');
  await page.locator('textarea').fill(NOTE);
  await page.waitForURL(/\/note\/./);
  await page.locator('main button[aria-describedby=concern-note]').click();
  await page.waitForURL(/\/concerns\//);
  const draft = new URL(page.url()).pathname;
  await everyPage(page, 'learner', ['/', sent!, draft, ...LEARNERS_PLACES]);
});

test('a team’s pages can be in another language', async ({ phone }) => {
  const { page } = phone;
  await become(page, 'a practice educator');
  const concern = await page.locator('a', { hasText: 'I am in week four on Ward 4' }).getAttribute('href');
  await everyPage(page, 'team', ['/inbox', concern!, '/team', '/invite', '/mailbox']);
});

test('the pages of a regional team can be in another language', async ({ phone }) => {
  const { page } = phone;
  await become(page, 'the regional quality team');
  await goTo(page, '/picture');
  await page.locator('main table a').first().waitFor();
  await everyPage(page, 'region', ['/picture', '/picture/export', '/picture/share', '/register']);
});

test('a steward’s pages can be in another language', async ({ phone }) => {
  const { page } = phone;
  await become(page, 'the steward');
  await everyPage(page, 'steward', ['/steward', '/set-up', `/steward/teams/${await teamId('placement')}/invite`]);
});

import type { Page } from '@playwright/test';
import { pageTitles } from '../../src/client/text/page-titles.ts';
import { partTitles, teamPartTitles } from '../../src/client/text/part-titles.ts';
import { teamId } from '../../src/demo/places.ts';
import { goTo, LEARNERS_PLACES, routeOf, untilReceiptIsThere, type Walker, walk } from './support/all-pages.ts';
import { faultsFor } from './support/for-everyone.ts';
import { expect, test } from './support/journey.ts';
import { makeItAConcern, writeNote } from './support/learner.ts';
import { openAs } from './support/team.ts';

const TITLES: readonly string[] = [pageTitles, partTitles, teamPartTitles].flatMap((some) => Object.values(some));

/** Walks everywhere as somebody would, and holds every page against what everyone needs. All faults are told at once. */
async function everyPage(page: Page, walker: Walker, starts: readonly string[]): Promise<void> {
  const faults: string[] = [];
  await goTo(page, '/privacy');
  const missed = await walk(page, {
    walker,
    starts,
    async look(address) {
      const { path } = routeOf(new URL(address, page.url()).pathname);
      const { name, heading, title } = await arrived(page);
      const wrong = [
        ...(name === 'H1' || name === 'TEXTAREA' || name === 'INPUT' ? [] : [`the focus is on ${name}`]),
        ...(heading === 1 ? [] : [`${heading} first headings`]),
        ...(TITLES.includes(title) ? [] : [`is called "${title}"`]),
        ...(await faultsFor(page, walker === 'learner')),
      ];
      faults.push(...wrong.map((fault) => `${path} (${address}) ${fault}`));
    },
  });
  expect(faults).toEqual([]);
  expect(missed, 'pages that nobody came to').toEqual([]);
}

/** What a screen reader begins with on a new page. */
async function arrived(page: Page): Promise<{ name: string; heading: number; title: string }> {
  return page.evaluate(() => ({
    name: document.activeElement?.tagName ?? 'nothing',
    heading: [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length,
    title: document.title,
  }));
}

test('a learner’s pages are for everyone', async ({ phone }) => {
  const { page } = phone;
  await openAs(page, 'A learner');
  const sent = await page.getByRole('link', { name: /^I am in week four on Ward 4/ }).getAttribute('href');
  await page.goto(sent!);
  await untilReceiptIsThere(page);
  await writeNote(page, 'Nobody was there to show us.');
  await makeItAConcern(page);
  const draft = new URL(page.url()).pathname;
  await everyPage(page, 'learner', ['/', sent!, draft, ...LEARNERS_PLACES]);
});

test('a team’s pages are for everyone', async ({ desk }) => {
  const { page } = desk;
  await openAs(page, 'A practice educator');
  // A concern: an observation has fewer pages, and either may be first in the list.
  const concern = await page.getByRole('link', { name: /I am in week four on Ward 4/ }).getAttribute('href');
  await everyPage(page, 'team', ['/inbox', concern!, '/team', '/invite', '/mailbox']);
});

test('the pages of a regional team are for everyone', async ({ desk }) => {
  const { page } = desk;
  await openAs(page, 'The regional quality team');
  await everyPage(page, 'region', ['/picture', '/picture/export', '/picture/share', '/register']);
});

test('a steward’s pages are for everyone', async ({ desk }) => {
  const { page } = desk;
  await openAs(page, 'The steward');
  await everyPage(page, 'steward', ['/steward', '/set-up', `/steward/teams/${await teamId('placement')}/invite`]);
});

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { exec } from 'preact-iso/router';
import { routes } from '../../../src/client/app/routes.tsx';
import questionPack from '../../../src/content/packs/england/questions.json' with { type: 'json' };
import { settled } from '../../support/settled.ts';

/** Who comes across a page. Each has a walk of their own, and together they have seen every page there is. */
export type Walker = 'learner' | 'team' | 'region' | 'steward';

const THEIRS: [Walker, RegExp][] = [
  ['steward', /^\/(steward|set-up)\b/],
  ['region', /^\/(picture|register)\b/],
  ['team', /^\/(inbox|team|mailbox|invite)\b/],
];
/** Where no link leads a learner that is on the walk. */
export const LEARNERS_PLACES: readonly string[] = [
  '/concerns',
  '/p',
  '/receipt',
  '/observations',
  '/demo',
  '/nowhere',
  '/settings/removed',
  '/open',
];

const walkerOf = (path: string): Walker => THEIRS.find(([, paths]) => paths.test(path))?.[0] ?? 'learner';

/** Routes that choose a page by a word of the address, and the file that has the table. */
const CHOOSERS: Record<string, string> = {
  '/inbox/:space/:part': 'CasePart',
  '/picture/:part?': 'PicturePart',
  '/register/:part?/:said?': 'RegisterPages',
  '/settings/:part?': 'SettingsPages',
  '/steward/:section/:id?/:part?/:item?': 'StewardPart',
  '/team/:team/:part/:account?': 'TeamPart',
};

/** Every page there is, read from the code, so that a new one is missing until somebody walks there. */
function pagesOf(walker: Walker): string[] {
  return routes
    .filter(({ path }) => walkerOf(path) === walker)
    .flatMap(({ path }) => [
      ...(/:(part|section)\b(?!\?)/.test(path) ? [] : [path]),
      ...(CHOOSERS[path] ? partsIn(CHOOSERS[path]).map((part) => `${path} ${part}`) : []),
    ]);
}

function partsIn(file: string): string[] {
  const text = readFileSync(`src/client/app/${file}.tsx`, 'utf8');
  const inTables = [...text.matchAll(/const (?:PARTS|WIDE)\b[^{]*\{([^}]*)\}/g)]
    .flatMap(([, table]) => table!.split(','))
    .flatMap((line) => line.match(/^\s*'?([\w-]+)'?:/)?.[1] ?? []);
  return [...inTables, ...[...text.matchAll(/section [!=]== '([\w-]+)'/g)].map(([, section]) => section!)];
}

/** The route of an address. */
export const routeOf = (path: string) => routes.find(({ path: pattern }) => pattern === '*' || exec(path, pattern))!;

/** What makes two addresses the same page: ids are alike, and so are questions of one kind. */
function pageAt(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const { path } = routeOf(pathname);
  const { params = {} } = (exec(pathname, path) ?? {}) as { params?: Record<string, string> };
  const words = Object.entries(params).flatMap(([name, value]) => {
    if (name === 'question') return questionPack.questions.find(({ id }) => id === value)?.kind ?? [];
    if (!value || name === '*') return [];
    if (!/^[\w-]{20,}$/.test(value)) return [value];
    return path.includes(`:${name}?`) ? [`:${name}`] : [];
  });
  return [path, ...words, ...(searchParams.has('paper') ? ['?paper'] : [])].join(' ');
}

export interface WalkOptions {
  walker: Walker;
  /** Where to begin. All of these are looked at, even those that are the same page in another state. */
  starts: readonly string[];
  look: (address: string) => Promise<void>;
}

/** Goes wherever a link leads, each page once, without ever loading one anew. Answers the pages that nobody came to. */
export async function walk(page: Page, { walker, starts, look }: WalkOptions): Promise<string[]> {
  const seen = new Set<string>();
  const visit = async (address: string) => {
    seen.add(pageAt(address));
    await goTo(page, address);
    await look(address);
    return linksOn(page);
  };
  const found: string[] = [];
  for (const start of starts) found.push(...(await visit(start)));
  for (let next = found.shift(); next; next = found.shift()) {
    if (walkerOf(next) === walker && !seen.has(pageAt(next))) found.push(...(await visit(next)));
  }
  const came = (path: string) => [...seen].some((one) => one === path || one.startsWith(`${path} `));
  return pagesOf(walker).filter((path) => !came(path));
}

/** On the page of something sent: the link to its receipt comes once the server has said that it has it. */
export async function untilReceiptIsThere(page: Page): Promise<void> {
  await page.locator('main a[href*="/receipt/"]').first().waitFor();
}

/** As a link on the page would. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    for (const old of document.querySelectorAll('h1')) old.dataset['old'] = '';
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, address);
  await page.locator('h1:not([data-old])').first().waitFor();
  await settled(page);
}

async function linksOn(page: Page): Promise<string[]> {
  return page
    .locator('main a[href^="/"]:not([download])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')!.replace(/#.*/, '')).filter(Boolean));
}

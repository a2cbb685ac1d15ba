import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { median } from '../bench/measures.ts';
import { runServer } from '../e2e/support/running-server.ts';
import { openAs } from '../e2e/support/team.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';
import { freePort } from '../support/free-port.ts';
import { settled } from '../support/settled.ts';

/**
 * `npm run lighthouse -- [--runs 3] [--only home,inbox] [--json]`, on the demonstration that was built. What Lighthouse found
 * is left in `test-results/lighthouse/`. As Lighthouse does by itself: a phone that has this person's words, and nothing of the
 * app. A phone with words has the app too, so the same is measured with it (`inbox-stored`).
 */
const ENGINE = join(dirname(fileURLToPath(import.meta.url)), 'engine');
const PATIENCE_MS = 10_000;
const REPORTS = join('test-results', 'lighthouse');
/** Scores are at least so many of 100; times in ms, and how much moved, are at most so much. */
const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
type Figure = (typeof SCORES)[number] | (typeof TIMES)[number];
type Limits = Partial<Record<Figure, number>>;
const LIMITS: Limits = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  'largest-contentful-paint': 1600,
  'total-blocking-time': 100,
  'cumulative-layout-shift': 0.02,
};
/** Why this is another: `src/client/decisions/027-what-a-first-visit-is-measured-on.md`. */
const INBOX: Limits = { ...LIMITS, performance: 95, 'largest-contentful-paint': 2300 };
const STORED: Limits = { 'largest-contentful-paint': 1000 };

type Audits = Record<string, { id: string; score: number | null; scoreDisplayMode: string; numericValue?: number }>;
type Category = { score: number; auditRefs: readonly { id: string; weight: number }[] };
type Report = { lhr: { audits: Audits; categories: Record<string, Category>; runtimeError?: { message: string } } };
type Lighthouse = { default(url: string, flags: object): Promise<Report> };

type Prepare = (page: Page) => Promise<string>;

const question: Prepare = async (page) => {
  await page.goto('/note');
  await page.getByRole('textbox').fill('There has been no supervisor on my shifts for two weeks.');
  await page.getByText(/^Saved on this phone/).waitFor();
  await page.getByRole('button', { name: 'Make it a concern' }).click();
  return (await page.getByRole('link', { name: 'When and where' }).getAttribute('href'))!;
};
const concerns: Prepare = async (page) => {
  await openAs(page, 'A learner');
  return whole(page, '/concerns');
};
const inbox: Prepare = async (page) => {
  await openAs(page, 'A practice educator');
  return whole(page, '/inbox');
};

/** Who is there, and the address to measure; whether with the app on the phone. */
const PAGES: Record<string, { prepare: Prepare; limits: Limits; stored?: true }> = {
  home: { prepare: async () => '/', limits: LIMITS },
  pathway: { prepare: async () => '/pathway', limits: LIMITS },
  question: { prepare: question, limits: LIMITS },
  concerns: { prepare: concerns, limits: LIMITS },
  inbox: { prepare: inbox, limits: INBOX },
  'question-stored': { prepare: question, limits: STORED, stored: true },
  'concerns-stored': { prepare: concerns, limits: STORED, stored: true },
  'inbox-stored': { prepare: inbox, limits: STORED, stored: true },
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(PAGES).join(',') },
  },
});
const say = (line: string) => void (values.json || console.log(line));

/** It weighs more than all else that is installed here, so only who asks for it has it. */
async function install(): Promise<Lighthouse> {
  if (!existsSync(join(ENGINE, 'node_modules'))) {
    say('Fetching Lighthouse.');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ENGINE });
  }
  return (await import(join(ENGINE, 'node_modules', 'lighthouse', 'core', 'index.js'))) as Lighthouse;
}

/** Opened until the server has nothing new to tell, so that what is measured is a page and not a first sync. */
async function whole(page: Page, path: string): Promise<string> {
  const answerOf = (asked: string) => page.waitForResponse((response) => new URL(response.url()).pathname === asked);
  for (;;) {
    const [synced, listed] = [answerOf('/v1/sync'), answerOf('/v1/directory')];
    await page.goto(path);
    const { entries } = (await (await synced).json()) as { entries: unknown[] };
    const directory = (await listed).status();
    await settled(page, PATIENCE_MS);
    if (entries.length === 0 && directory === 304) return path;
  }
}

/** The browser that made the words is gone by then: what steers a browser takes its time in every page. */
async function measure(lighthouse: Lighthouse, name: string): Promise<Record<Figure, number>> {
  const { prepare, stored } = PAGES[name]!;
  const server = await runServer('demo');
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-lighthouse-'));
  const executablePath = findBrowser(() => {});
  let browser: ChildProcess | undefined;
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: QUIET_FLAGS,
      baseURL: server.origin,
    });
    const page = context.pages()[0]!;
    const path = await prepare(page);
    if (stored) await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await context.close();
    const port = await freePort();
    const flags = ['--headless=new', `--user-data-dir=${profile}`, `--remote-debugging-port=${port}`, 'about:blank'];
    browser = spawn(executablePath, [...QUIET_FLAGS, ...flags], { stdio: 'ignore' });
    const ended = once(browser, 'exit');
    const seen: Record<Figure, number>[] = [];
    for (let tries = 0; seen.length < Number(values.runs); tries++) {
      const run = seen.length;
      const { lhr } = (await lighthouse.default(`${server.origin}${path}`, {
        port,
        logLevel: 'silent',
        output: 'json',
        onlyCategories: [...SCORES],
        disableStorageReset: stored === true,
      }))!;
      if (lhr.runtimeError) {
        // Lighthouse loses the beginning of a page now and then, and asks to be run again.
        if (tries > 2 * Number(values.runs)) throw new Error(lhr.runtimeError.message);
        continue;
      }
      writeFileSync(join(REPORTS, `${name}-${run + 1}.json`), JSON.stringify(lhr));
      seen.push(figuresOf({ lhr }));
      if (run === 0) for (const line of lost({ lhr })) say(`     ${name}: ${line}`);
    }
    browser.kill();
    await ended;
    return Object.fromEntries(
      Object.keys(seen[0]!).map((key) => [key, median(seen.map((one) => one[key as Figure]))]),
    ) as Record<Figure, number>;
  } finally {
    browser?.kill('SIGKILL');
    await server.remove();
    rmSync(profile, { recursive: true, force: true });
  }
}

function figuresOf({ lhr }: Report): Record<Figure, number> {
  const scores = SCORES.map((name) => [name, Math.round(lhr.categories[name]!.score * 100)]);
  const times = TIMES.map((name) => [name, Math.round(lhr.audits[name]!.numericValue! * 1000) / 1000]);
  return Object.fromEntries([...scores, ...times]) as Record<Figure, number>;
}

/** What took points away in the categories that must have all of them. */
function lost({ lhr }: Report): string[] {
  return Object.entries(lhr.categories).flatMap(([name, { auditRefs }]) =>
    auditRefs.flatMap(({ id, weight }) => {
      const score = lhr.audits[id]!.score;
      return name !== 'performance' && weight > 0 && score !== null && score < 1 ? [`${name}: ${id}`] : [];
    }),
  );
}

mkdirSync(REPORTS, { recursive: true });
const lighthouse = await install();
const pages: Record<string, Record<Figure, number>> = {};
const missed: string[] = [];
for (const name of values.only.split(',')) {
  const figures = await measure(lighthouse, name);
  pages[name] = figures;
  for (const [key, limit] of Object.entries(PAGES[name]!.limits)) {
    const figure = figures[key as Figure];
    const met = SCORES.some((score) => score === key) ? figure >= limit : figure <= limit;
    if (!met) missed.push(`${name} ${key}`);
  }
  say(
    `${name.padEnd(15)} ${Object.entries(figures)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')}`,
  );
}
const pass = missed.length === 0;
if (values.json) console.log(JSON.stringify({ pass, missed, pages }));
else if (!pass) console.log(`Missed: ${missed.join(', ')}`);
process.exit(pass ? 0 : 1);

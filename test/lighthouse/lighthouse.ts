import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { median } from '../bench/measures.ts';
import { runServer } from '../e2e/support/running-server.ts';
import { openAs } from '../e2e/support/team.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';
import { freePort } from '../support/free-port.ts';
import { settled } from '../support/settled.ts';

/**
 * `npm run lighthouse -- [--runs 3] [--only home,inbox] [--json]`, on the demonstration that was built. What Lighthouse found
 * is left in `test-results/lighthouse/`. Each page as on a phone that has this person's words and nothing of the app yet.
 */
const ENGINE = join(dirname(fileURLToPath(import.meta.url)), 'engine');
const PATIENCE_MS = 10_000;
const REPORTS = join('test-results', 'lighthouse');
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const MOST = { 'largest-contentful-paint': 1600, 'total-blocking-time': 100, 'cumulative-layout-shift': 0.02 } as const;
type Figure = keyof typeof LEAST | keyof typeof MOST;

type Audits = Record<string, { id: string; score: number | null; scoreDisplayMode: string; numericValue?: number }>;
type Category = { score: number; auditRefs: readonly { id: string; weight: number }[] };
type Report = { lhr: { audits: Audits; categories: Record<string, Category> } };
type Lighthouse = { default(url: string, flags: object): Promise<Report> };

/** Who is there, and the address to measure. */
const PAGES: Record<string, (page: Page) => Promise<string>> = {
  home: async () => '/',
  pathway: async () => '/pathway',
  async question(page) {
    await page.goto('/note');
    await page.getByRole('textbox').fill('There has been no supervisor on my shifts for two weeks.');
    await page.getByText(/^Saved on this phone/).waitFor();
    await page.getByRole('button', { name: 'Make it a concern' }).click();
    return (await page.getByRole('link', { name: 'When and where' }).getAttribute('href'))!;
  },
  async concerns(page) {
    await openAs(page, 'A learner');
    return whole(page, '/concerns');
  },
  async inbox(page) {
    await openAs(page, 'A practice educator');
    return whole(page, '/inbox');
  },
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
  for (;;) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/v1/sync') && response.ok());
    await page.goto(path);
    const { entries } = (await (await answered).json()) as { entries: unknown[] };
    await settled(page, PATIENCE_MS);
    if (entries.length === 0) return path;
  }
}

/** The app's own files go, the words stay. */
async function forgetTheApp(context: BrowserContext, page: Page, origin: string): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await devtools.send('Network.clearBrowserCache');
  await page.goto('about:blank');
}

async function measure(lighthouse: Lighthouse, name: string): Promise<Record<Figure, number>> {
  const server = await runServer('demo');
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-lighthouse-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(() => {}),
    args: [...QUIET_FLAGS, `--remote-debugging-port=${port}`],
    baseURL: server.origin,
    bypassCSP: false,
  });
  try {
    const page = context.pages()[0]!;
    const path = await PAGES[name]!(page);
    const seen: Record<Figure, number>[] = [];
    for (let run = 0; run < Number(values.runs); run++) {
      await forgetTheApp(context, page, server.origin);
      const flags = { port, logLevel: 'silent', output: 'json', disableStorageReset: true };
      const { lhr } = (await lighthouse.default(`${server.origin}${path}`, {
        ...flags,
        onlyCategories: Object.keys(LEAST),
      }))!;
      writeFileSync(join(REPORTS, `${name}-${run + 1}.json`), JSON.stringify(lhr));
      seen.push(figuresOf({ lhr }));
      if (run === 0) for (const line of lost({ lhr })) say(`     ${name}: ${line}`);
    }
    return Object.fromEntries(
      Object.keys(seen[0]!).map((key) => [key, median(seen.map((one) => one[key as Figure]))]),
    ) as Record<Figure, number>;
  } finally {
    await context.close();
    await server.remove();
    rmSync(profile, { recursive: true, force: true });
  }
}

function figuresOf({ lhr }: Report): Record<Figure, number> {
  const scores = Object.keys(LEAST).map((name) => [name, Math.round(lhr.categories[name]!.score * 100)]);
  const times = Object.keys(MOST).map((name) => [name, Math.round(lhr.audits[name]!.numericValue! * 1000) / 1000]);
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
  for (const [key, least] of Object.entries(LEAST)) if (figures[key as Figure] < least) missed.push(`${name} ${key}`);
  for (const [key, most] of Object.entries(MOST)) if (figures[key as Figure] > most) missed.push(`${name} ${key}`);
  say(
    `${name.padEnd(9)} ${Object.entries(figures)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')}`,
  );
}
const pass = missed.length === 0;
if (values.json) console.log(JSON.stringify({ pass, missed, pages }));
else if (!pass) console.log(`Missed: ${missed.join(', ')}`);
process.exit(pass ? 0 : 1);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type BrowserContext, chromium } from '@playwright/test';
import { runServer } from '../e2e/support/running-server.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';

const kB = 1000;
/** Brotli bytes; the reasons for each figure are with the project's targets. */
const BUDGET = {
  home: 40 * kB,
  homeJs: 15 * kB,
  learnerRoute: 75 * kB,
  /** Checks rosters and seals to others: decision 005 of the client. */
  send: 100 * kB,
  staffRoute: 160 * kB,
  precache: 260 * kB,
  entries: 40,
  sw: 6 * kB,
};
const LEARNER = ['home', 'note', 'question', 'concerns', 'list', 'talk', 'observation'] as const;
const STAFF = ['inbox', 'case', 'register', 'picture', 'briefing', 'export'] as const;

type Weight = { js: number; css: number; html: number; requests: number };

/** What a first visit to an address fetches, from an empty cache, until the page has been used for nothing yet. */
async function weigh(context: BrowserContext, path: string): Promise<Weight> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const weight: Weight = { js: 0, css: 0, html: 0, requests: 0 };
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/v1/')) return;
    const type = response.headers()['content-type'] ?? '';
    const kind = type.includes('javascript')
      ? 'js'
      : type.includes('css')
        ? 'css'
        : type.includes('html')
          ? 'html'
          : null;
    weight.requests += 1;
    if (kind) weight[kind] += Number(response.headers()['content-length']);
  });
  await page.goto(path, { waitUntil: 'load' });
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  return weight;
}

type Offline = { bytes: number; entries: number };

/** What a file cannot run without. */
function importsOf(url: string): string[] {
  if (!url.endsWith('.js')) return [];
  const text = readFileSync(join('dist', url), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, file]) => `assets/${file}`);
}

/** The offline sets, as the worker fetches them: every entry of its list, compressed. */
function weighPrecache(): { learner: Offline; staff: Offline; crossing: string[] } {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const entries = [...worker.matchAll(/\{[^{}]*["']?url["']?:[`"']([^`"']+)[`"'][^{}]*\}/g)];
  const weigh = (some: typeof entries): Offline => ({
    bytes: some.reduce((sum, [, url]) => sum + brotliCompressSync(readFileSync(join('dist', url!))).length, 0),
    entries: some.length,
  });
  const isStaff = ([entry]: (typeof entries)[number]) => /["']?staff["']?:/.test(entry);
  const [learner, staff] = [entries.filter((one) => !isStaff(one)), entries.filter(isStaff)];
  const staffFiles = new Set(staff.map(([, url]) => url));
  const crossing = learner.flatMap(([, url]) =>
    importsOf(url!)
      .filter((file) => staffFiles.has(file))
      .map((file) => `${url} → ${file}`),
  );
  return { learner: weigh(learner), staff: weigh(staff), crossing };
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const executablePath = findBrowser((line) => !values.json && console.log(line));
const server = await runServer('demo');
const browser = await chromium.launch({ executablePath, args: QUIET_FLAGS });
const fresh = () => browser.newContext({ baseURL: server.origin, serviceWorkers: 'block' });
try {
  const learner = await fresh();
  const routes: Record<string, Weight> = { home: await weigh(learner, '/') };
  const writing = await learner.newPage();
  await writing.goto('/note');
  await writing.getByRole('textbox').fill('No supervisor on the ward today.');
  await writing.getByText(/^Saved on this phone/).waitFor();
  const id = new URL(writing.url()).pathname.split('/').at(-1)!;
  await writing.close();
  routes['note'] = await weigh(learner, '/note');
  routes['question'] = await weigh(learner, `/concerns/${id}/what-happened`);
  routes['concerns'] = await weigh(learner, `/concerns/${id}`);
  routes['list'] = await weigh(learner, '/concerns');
  routes['talk'] = await weigh(learner, `/concerns/${id}/talk?step=placement`);
  routes['observation'] = await weigh(learner, '/observations');
  routes['send'] = await weigh(learner, `/concerns/${id}/send`);
  const team = await fresh();
  const demo = await team.newPage();
  await demo.goto('/demo');
  await demo.getByRole('button', { name: /practice educator/i }).click();
  await demo.getByRole('heading', { level: 1 }).waitFor();
  await demo.waitForURL('**/inbox');
  const first = demo.locator('a[href^="/inbox/"]').first();
  await first.waitFor();
  const casePath = (await first.getAttribute('href'))!;
  await demo.close();
  routes['inbox'] = await weigh(team, '/inbox');
  routes['case'] = await weigh(team, casePath);
  const region = await fresh();
  const chosen = await region.newPage();
  await chosen.goto('/demo');
  await chosen.getByRole('button', { name: /a quality manager/i }).click();
  await chosen.locator('a[href^="/register/scope/"]').first().waitFor();
  await chosen.close();
  routes['register'] = await weigh(region, '/register');
  routes['picture'] = await weigh(region, '/picture');
  routes['briefing'] = await weigh(region, '/picture/briefing');
  routes['export'] = await weigh(region, '/picture/export');
  const { learner: precache, staff: staffSet, crossing } = weighPrecache();
  const sw = brotliCompressSync(readFileSync('dist/sw.js')).length;
  /** What comes of the learner's set in one answer, on a first visit. */
  const parts = brotliCompressSync(readFileSync('dist/app.parts')).length;

  const total = (name: string) => routes[name]!.js + routes[name]!.css + routes[name]!.html;
  const over = [
    ...(total('home') > BUDGET.home ? ['home'] : []),
    ...(routes['home']!.js > BUDGET.homeJs ? ['home.js'] : []),
    ...LEARNER.filter((name) => total(name) > BUDGET.learnerRoute),
    ...(total('send') > BUDGET.send ? ['send'] : []),
    ...STAFF.filter((name) => total(name) > BUDGET.staffRoute),
    ...(precache.bytes > BUDGET.precache ? ['precache.bytes'] : []),
    ...(precache.entries > BUDGET.entries ? ['precache.entries'] : []),
    ...(sw > BUDGET.sw ? ['sw'] : []),
    // A learner without signal would miss what only staff's devices keep.
    ...crossing,
  ];
  const pass = over.length === 0;
  if (values.json) console.log(JSON.stringify({ pass, over, routes, precache, parts, staffSet, sw }));
  else {
    for (const [name, { js, css, html, requests }] of Object.entries(routes)) {
      console.log(
        `${name.padEnd(10)} ${((js + css + html) / kB).toFixed(1).padStart(6)} kB (js ${(js / kB).toFixed(1)}, css ${(css / kB).toFixed(1)}, html ${(html / kB).toFixed(1)}) in ${requests} requests`,
      );
    }
    console.log(
      `precache   ${(precache.bytes / kB).toFixed(1).padStart(6)} kB in ${precache.entries} entries, of a first visit ${(parts / kB).toFixed(1)} kB in one answer; for staff another ${(staffSet.bytes / kB).toFixed(1)} kB in ${staffSet.entries}; worker ${(sw / kB).toFixed(2)} kB`,
    );
    if (!pass) console.error(`Over budget: ${over.join(', ')}`);
  }
  process.exitCode = pass ? 0 : 1;
} finally {
  await browser.close();
  await server.remove();
}

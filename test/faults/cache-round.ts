import type { BrowserContext, Page } from '@playwright/test';
import { readyForOffline } from '../e2e/support/journey.ts';
import type { Dice } from '../scenario/random.ts';
import type { HostileNetwork } from './hostile-network.ts';
import { onEmptyPage } from './stored-here.ts';

export interface CacheRoundOptions {
  context: BrowserContext;
  network: HostileNetwork;
  /** Servers with this build, and with the next. */
  targets: readonly [string, string];
  /** The hash of each file, by address, of both builds. */
  builds: readonly ReadonlyMap<string, string>[];
  dice: Dice;
  /** A build is there already, and another one comes. */
  update: boolean;
}

export interface CacheRound {
  kind: 'first visit' | 'update';
  struck: number;
  entries: number;
  foreign: number;
  offline: 'opens' | 'not there yet';
  /** What the page was given under our name is still in the browser's cache. */
  stuck: boolean;
  failures: string[];
}

const box = (page: Page) => page.getByRole('textbox', { name: 'Write it down' });

export async function playCacheRound(options: CacheRoundOptions): Promise<CacheRound> {
  const { context, network, targets, builds, dice, update } = options;
  const failures: string[] = [];
  Object.assign(network, { offline: false, struck: 'nobody', spoiled: false, target: targets[0] });
  const page = await context.newPage();
  if (update) {
    await page.goto('/note');
    await readyForOffline(page);
    network.target = targets[1];
  }
  const before = sum(network);
  Object.assign(network, { struck: dice.pick(['worker', 'worker', 'everybody']), share: dice.pick([0.05, 0.2, 0.6]) });
  if (update) await lookForUpdate(page);
  else await page.goto('/note').catch(() => {});
  await settled(page);
  network.struck = 'nobody';
  const struck = sum(network) - before;

  const kept = await onEmptyPage(context, keptIn);
  const foreign = kept.filter(({ path, hash, type }) => {
    return (
      !builds.some((build) => build.get(path) === hash) || !TYPES[path.slice(path.lastIndexOf('.') + 1)]?.test(type)
    );
  });
  failures.push(...foreign.map(({ path }) => `what is kept as ${path} is not ours`));
  const active = await onEmptyPage(context, hasWorker);
  if (update && !active) failures.push('the version that was there is gone');

  network.offline = true;
  const opens = await opensAt(context, active);
  if (opens !== active) failures.push(active ? 'it does not open without signal' : 'it opens with no worker');
  network.offline = false;
  const stuck = !(await recovers(context, network));
  if (stuck && !network.spoiled) failures.push('it did not recover');
  const entries = kept.length;
  const kind = update ? 'update' : 'first visit';
  return {
    kind,
    struck,
    entries,
    foreign: foreign.length,
    offline: opens ? 'opens' : 'not there yet',
    stuck,
    failures,
  };
}

const sum = ({ tricks }: HostileNetwork) => [...tricks.values()].reduce((all, one) => all + one, 0);

const TYPES: Record<string, RegExp> = {
  html: /^text\/html/,
  js: /^text\/javascript/,
  css: /^text\/css/,
  svg: /^image\/svg\+xml/,
};

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
  });

/** Until the worker is there, or has given up. A page that is not ours has none. */
async function settled(page: Page): Promise<void> {
  await page
    .evaluate(async () => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
      // It is registered once the first paint is over; when that fails, a second time. A registration whose first worker has
      // failed goes away, and for a moment one has none yet: it is over when nothing has come up for a while.
      for (let left = 200, seen = false; left > (seen ? 180 : 0); left--) {
        const known = await navigator.serviceWorker.getRegistration();
        if (known?.active && !known.installing) return;
        if (known) [left, seen] = [200, true];
        await pause();
      }
    })
    .catch(() => {});
}

const hasWorker = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/');
    return registration?.active !== null && registration !== undefined;
  });

/** Every file of every cache: its address, what it is said to be, and what it is. */
function keptIn(page: Page): Promise<{ path: string; type: string; hash: string }[]> {
  return page.evaluate(async () => {
    const found: { path: string; type: string; hash: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = (await cache.match(request))!;
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
        found.push({
          path: new URL(request.url).pathname,
          type: response.headers.get('content-type') ?? '',
          hash: `sha256-${btoa(String.fromCharCode(...digest))}`,
        });
      }
    }
    return found;
  });
}

/** With a good network all is well again: at once, or when it is opened a second time, by the worker that is there by then. */
async function recovers(context: BrowserContext, network: HostileNetwork): Promise<boolean> {
  if (!(await startsWell(context)) && !(await startsWell(context))) return false;
  network.offline = true;
  const opens = await opensAt(context, true);
  network.offline = false;
  return opens;
}

/** Down to being kept for when there is no signal. */
async function startsWell(context: BrowserContext): Promise<boolean> {
  const page = await context.newPage();
  try {
    await page.goto('/note');
    await box(page).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return true;
  } catch {
    return false;
  } finally {
    await page.close();
  }
}

/** Whether the app is there without signal, down to the page to write on. */
async function opensAt(context: BrowserContext, expected: boolean): Promise<boolean> {
  const page = await context.newPage();
  try {
    await page.goto('/note');
    await box(page).waitFor({ timeout: expected ? 30_000 : 2000 });
    return true;
  } catch {
    return false;
  } finally {
    await page.close();
  }
}

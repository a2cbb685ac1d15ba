import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { readyForOffline } from '../e2e/support/journey.ts';
import type { Dice } from '../scenario/random.ts';
import { EMPTY_PAGE, enumerate, keyRows, onEmptyPage } from './stored-here.ts';

/** What else goes on. `held`: a tab that never lets go of its databases. `killed`: the tab dies between two steps. */
export type Happening = 'online' | 'offline' | 'mid-sync' | 'writing' | 'held' | 'killed';

export interface RoundOptions {
  context: BrowserContext;
  profile: string;
  happening: Happening;
  tabs: number;
  dice: Dice;
}

export interface Round {
  happening: Happening;
  /** From the red button to the page that says what is left. */
  ms: number;
  failures: string[];
  keysLeft: number;
  remnant: boolean;
}

const OTHERS = ['/', '/concerns', '/settings', '/note', '/start'];
const STEPS = ['deleteDatabase', 'unregister', 'delete', 'clear'] as const;

export async function playRound({ context, profile, happening, tabs, dice }: RoundOptions): Promise<Round> {
  const phone = await context.newPage();
  await writeNote(phone, 'The ward was short of staff again today.');
  await readyForOffline(phone);
  const others = await Promise.all(
    Array.from({ length: tabs - 1 }, () => openAnother(context, happening === 'held' ? EMPTY_PAGE : dice.pick(OTHERS))),
  );
  const sealed = (await onEmptyPage(context, keyRows)).map((row) => row.sealed).find((text) => text !== '');
  const failures: string[] = sealed ? [] : ['there was no key to remove'];
  const letGo = await begin(happening, context, phone, others);
  let at = phone;
  let keysLeft = 0;
  if (happening === 'killed') {
    await killBetween(phone, dice.pick(STEPS));
    keysLeft = (await onEmptyPage(context, keyRows)).length;
    // What is left has no key, so it cannot be opened; it can be removed all the same.
    at = await openAnother(context, '/settings/remove');
  } else await toRemoving(phone);
  const { ms, title } = await remove(at);
  if (happening === 'held') {
    if (title !== 'Not everything could be removed') failures.push(`said “${title}” while a tab held on`);
    keysLeft = await keysSeenBy(others[0]!);
    await Promise.all(others.map((page) => page.close()));
    await at.getByRole('button', { name: 'Try again' }).click();
    await at.getByRole('heading', { name: 'Stepwise is removed from this phone' }).waitFor();
  } else if (title !== 'Stepwise is removed from this phone') failures.push(`said “${title}”`);
  const shown = others.filter((page) => !page.isClosed() && !page.url().startsWith('about:')).map((page) => page.url());
  failures.push(...shown.map((url) => `another tab still shows ${new URL(url).pathname}`));
  await letGo();
  failures.push(...(await residue(context)));
  await Promise.all([phone, at, ...others].map((page) => page.close()));
  return { happening, ms: Math.round(ms), failures, keysLeft, remnant: stands(profile, sealed ?? '') };
}

async function writeNote(page: Page, words: string): Promise<void> {
  await page.goto('/note');
  await page.getByRole('textbox', { name: 'Write it down' }).fill(words);
  await page.getByText(/^Saved on this phone/).waitFor();
}

async function openAnother(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Sets the scene. Returns what ends it. */
async function begin(happening: Happening, context: BrowserContext, phone: Page, others: Page[]) {
  const ends = async () => {};
  if (happening === 'offline') {
    await context.setOffline(true);
    return () => context.setOffline(false);
  }
  if (happening === 'mid-sync') {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked = new Promise<void>((resolve) => {
      void context.route('**/v1/s*', async (route) => {
        resolve();
        await held;
        await route.abort().catch(() => {});
      });
    });
    for (const page of [phone, ...others]) await page.evaluate(() => dispatchEvent(new Event('online')));
    await asked;
    return async () => {
      release();
      await context.unroute('**/v1/s*');
    };
  }
  if (happening === 'writing') {
    for (const page of [phone, ...others]) {
      const box = page.getByRole('textbox', { name: 'Write it down' });
      if ((await box.count()) > 0) await box.pressSequentially(' And nobody came.');
    }
  }
  if (happening === 'held') await Promise.all(others.map(holdOn));
  return ends;
}

/** Like a frozen tab: connections that stay open whatever anybody asks of them. */
async function holdOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const held: IDBDatabase[] = [];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name!);
      held.push(await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result))));
    }
    Object.assign(globalThis, { held });
  });
}

/** From the page somebody is on, as they would. */
async function toRemoving(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Stepwise', exact: true }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Remove everything from this phone' }).click();
}

/** Presses on, and times it on the page's own clock. */
async function remove(page: Page): Promise<{ ms: number; title: string }> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Remove everything' }).waitFor();
  return page.evaluate(async () => {
    const began = performance.now();
    document.querySelector<HTMLButtonElement>('.sw-button--danger')!.click();
    const title = () => document.querySelector('h1')?.textContent ?? '';
    while (title() === 'Are you sure?') await new Promise((resolve) => setTimeout(resolve, 5));
    return { ms: performance.now() - began, title: title() };
  });
}

/** Presses the red button and takes the tab away at the moment a step begins. */
async function killBetween(page: Page, step: (typeof STEPS)[number]): Promise<void> {
  await toRemoving(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  const gone = page.waitForEvent('close');
  await page.exposeFunction('takeAway', () => void page.close());
  await page.evaluate((name) => {
    const owners = {
      deleteDatabase: IDBFactory,
      unregister: ServiceWorkerRegistration,
      delete: CacheStorage,
      clear: Storage,
    };
    Object.assign(owners[name].prototype, {
      [name]: () => {
        (globalThis as unknown as { takeAway(): void }).takeAway();
        return name === 'deleteDatabase' ? new EventTarget() : new Promise(() => {});
      },
    });
  }, step);
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await gone;
}

/** Through the connections that were never let go of. */
function keysSeenBy(holder: Page): Promise<number> {
  return holder.evaluate(async () => {
    const { held } = globalThis as unknown as { held: IDBDatabase[] };
    let rows = 0;
    for (const database of held.filter(({ objectStoreNames }) => objectStoreNames.contains('keys'))) {
      const counting = database.transaction('keys').objectStore('keys').count();
      rows += await new Promise<number>((resolve) => (counting.onsuccess = () => resolve(counting.result)));
    }
    return rows;
  });
}

async function residue(context: BrowserContext): Promise<string[]> {
  const { databases, caches, workers, notes } = await onEmptyPage(context, enumerate);
  return [
    ...databases.map((name) => `database ${name}`),
    ...caches.map((name) => `cache ${name}`),
    ...(workers > 0 ? ['a worker'] : []),
    ...notes.map((name) => `note ${name}`),
  ];
}

/** Whether bytes that stood in a database still stand in the browser's own files. */
function stands(profile: string, bytes: string): boolean {
  const folder = join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(bytes));
}

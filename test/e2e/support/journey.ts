import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page } from '@playwright/test';
import { QUIET_FLAGS } from '../../support/find-browser.ts';
import { settled } from '../../support/settled.ts';
import { rulesBrokenOn } from './for-everyone.ts';
import { readyForOffline } from './ready-for-offline.ts';
import { type RunningServer, runServer } from './running-server.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** One person's browser, with a profile on disk, so that it can be killed and opened again. */
export type Screen = {
  page: Page;
  context: BrowserContext;
  /** Ends the browser without warning, as a phone does, and opens it again on the same profile. */
  killAndReopen(path?: string): Promise<void>;
  /** Network requests that went anywhere but to the server under test. */
  strangers: string[];
};

type Journey = {
  server: RunningServer;
  phone: Screen;
  desk: Screen;
  /** A further browser, with nothing in it. */
  another(size: 'phone' | 'desk'): Promise<Screen>;
};

export const test = base.extend<
  Journey & {
    kind: 'start' | 'demo';
    pages: string;
    whole: boolean;
    screens: (size: 'phone' | 'desk') => Promise<Screen>;
  }
>({
  kind: ['demo', { option: true }],
  /** Another build than the one that goes with the kind. */
  pages: ['', { option: true }],
  /** The main ones, and what wants more of a browser than its pages: push, the home screen, work while no page is open. */
  whole: [false, { option: true }],
  server: async ({ kind, pages }, use) => {
    const seeded = kind === 'demo' ? process.env['SEEDED_FOLDER'] : undefined;
    const server = await runServer(kind, seeded, undefined, pages);
    await use(server);
    await server.remove();
  },
  screens: async ({ server, whole }, use) => {
    const executablePath = process.env[whole ? 'CHROMIUM' : 'CHROMIUM_BARE'];
    if (!executablePath) throw new Error('Run the journeys with "npm run journeys", which finds a browser.');
    const open: (() => Promise<void>)[] = [];
    const complaints: string[] = [];
    await use(async (size) => {
      const { screen, close } = await openScreen(executablePath, server.origin, size, complaints);
      open.push(close);
      return screen;
    });
    for (const close of open) await close();
    expect(complaints, 'errors in the console').toEqual([]);
  },
  phone: async ({ screens }, use) => use(await screens('phone')),
  desk: async ({ screens }, use) => use(await screens('desk')),
  another: async ({ screens }, use) => use(screens),
});

export { expect, readyForOffline };

async function openScreen(executablePath: string, origin: string, size: 'phone' | 'desk', complaints: string[]) {
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-profile-'));
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath,
      args: QUIET_FLAGS,
      baseURL: origin,
      viewport: size === 'phone' ? PHONE : DESK,
      hasTouch: size === 'phone',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  const strangers: string[] = [];
  const watch = (context: BrowserContext) => {
    context.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) strangers.push(request.url());
    });
    context.on('console', (message) => {
      // The browser's own line about a request that found no server: that is what these journeys are about.
      const expected = /net::ERR_|Failed to load resource/.test(message.text());
      if (message.type() === 'error' && !expected) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())));
  };
  const context = await launch();
  watch(context);
  const screen: Screen = {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    strangers,
    async killAndReopen(path = '/') {
      const gone = new Promise((resolve) => screen.context.once('close', resolve));
      execFileSync('pkill', ['-KILL', '-f', profile]);
      await gone;
      screen.context = await launch();
      watch(screen.context);
      screen.page = screen.context.pages()[0] ?? (await screen.context.newPage());
      await screen.page.goto(path);
    },
  };
  const close = async () => {
    await screen.context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { screen, close };
}

/** Some pages are meant to be looked at while they wait. */
const STILL_MS = 1000;

export async function expectAccessible(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // That may have been the heading of the page before, and the next one be drawn while it is looked at.
  await settled(page, STILL_MS);
  const found = await rulesBrokenOn(page, false);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { fromDebian } from './from-debian.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
];

/**
 * A Chromium to test with: the one `CHROMIUM` names, an installed one, Debian's package (as root), or Playwright's own
 * download. Says which it took. Throws when none can be had.
 */
export function findBrowser(say: (line: string) => void): string {
  const whole = () => onPath(NAMES) ?? [...PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
  const path =
    process.env['CHROMIUM'] ?? whole() ?? (fromDebian('chromium', say) ? whole() : undefined) ?? fromPlaywright(say);
  say(`Browser: ${path} (${version(path)})`);
  return path;
}

/**
 * The same engine without a window, tabs and settings around its pages, which are most of the work of starting one: 0.6 s of
 * processor time instead of 3.4. Debian's, or else the whole browser. It has no push, and offers no home screen.
 */
export function findBareBrowser(whole: string, say: (line: string) => void): string {
  if (process.env['CHROMIUM']) return whole;
  const bare = () => onPath(['chromium-headless-shell']);
  return bare() ?? (fromDebian('chromium-headless-shell', say) ? bare() : undefined) ?? whole;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function fromPlaywright(say: (line: string) => void): string {
  say('No browser found; fetching Playwright’s Chromium.');
  execFileSync(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
  });
  return chromium.executablePath();
}

function version(path: string): string {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'version unknown';
  }
}

/** Flags for a browser that talks to nobody but the server under test. */
export const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // The sandbox needs a user namespace, which root in a container does not have.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

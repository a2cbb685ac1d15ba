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
  const path =
    process.env['CHROMIUM'] ??
    installed() ??
    (fromDebian('chromium', say) ? installed() : undefined) ??
    fromPlaywright(say);
  say(`Browser: ${path} (${version(path)})`);
  return path;
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../support/find-browser.ts';
import { runServer } from './support/running-server.ts';

/** `npm run journeys -- [playwright's options]`: makes the demo data once and plays the journeys on both builds. */
const run = (command: string, args: string[], env = {}) =>
  spawnSync(process.execPath, [join('node_modules', command), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });

const browser = findBrowser((line) => console.log(line));
const seeded = mkdtempSync(join(tmpdir(), 'stepwise-seeded-'));
const demo = await runServer('demo', undefined, seeded);
await demo.stop();
const played = run(
  '@playwright/test/cli.js',
  ['test', '-c', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)],
  {
    CHROMIUM: browser,
    SEEDED_FOLDER: seeded,
  },
);
rmSync(seeded, { recursive: true, force: true });
process.exit(played.status ?? 1);

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf } from '../support/database.ts';
import { findBareBrowser, findBrowser } from '../support/find-browser.ts';
import { borrowCluster } from '../support/postgres.ts';
import { runServer } from './support/running-server.ts';

/** Played twice in CI, of about a hundred. Each is printed with what went wrong at first, to be looked into. */
const MOST_FLAKY = 2;

/**
 * `npm run journeys -- [playwright's options]`: makes the demo data once and plays the journeys on the builds that are there.
 * `-- --postgres` first: the same with all servers on PostgreSQL.
 */
const [first, ...rest] = process.argv.slice(2);
const onPostgres = first === '--postgres';
const options = onPostgres ? rest : process.argv.slice(2);
const say = (line: string) => console.log(line);
const run = (command: string, args: string[], env = {}) =>
  spawnSync(process.execPath, [join('node_modules', command), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });

const cluster = onPostgres ? await borrowCluster(say) : null;
if (onPostgres && !cluster) {
  say('No PostgreSQL here, so the journeys are not played on one.');
  process.exit(0);
}
if (cluster) process.env['TEST_POSTGRES'] = cluster.url;
const browser = findBrowser(say);
const seeded = mkdtempSync(join(tmpdir(), 'stepwise-seeded-'));
const demo = await runServer('demo', undefined, seeded);
await demo.stop();
const played = run('@playwright/test/cli.js', ['test', '-c', 'test/e2e/playwright.config.ts', ...options], {
  CHROMIUM: browser,
  CHROMIUM_BARE: findBareBrowser(browser, say),
  SEEDED_FOLDER: seeded,
  ...(demo.database ? { SEEDED_DATABASE: nameOf(demo.database) } : {}),
});
rmSync(seeded, { recursive: true, force: true });
await cluster?.end();
const { stats } = JSON.parse(readFileSync('test-results/journeys.json', 'utf8')) as { stats: { flaky: number } };
if (stats.flaky > MOST_FLAKY) say(`${stats.flaky} journeys passed only when played again, and ${MOST_FLAKY} may.`);
process.exit(stats.flaky > MOST_FLAKY ? 1 : (played.status ?? 1));

import { defineConfig } from '@playwright/test';

/** Run by `npm run journeys`, which builds the app and finds a browser first. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // Bounds for what hangs: a busy machine is several times slower than a free one.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  // On a shared machine of CI a browser may be starved. What passed only then is counted by `play.ts`. By hand nothing is hidden.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../../test-results/journeys.json' }]],
});

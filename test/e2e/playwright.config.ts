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
  reporter: [['list']],
});

import { chromium } from '@playwright/test';
import { QUIET_FLAGS } from '../support/find-browser.ts';
import type { Browser, Size, Tab } from './tab.ts';

async function open(executablePath: string, viewport: Size): Promise<Tab> {
  const browser = await chromium.launch({ executablePath, args: QUIET_FLAGS });
  const page = await browser.newPage({ viewport });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    version: `Chromium ${browser.version()}`,
    async go(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async run<Value>(body: string) {
      return (await page.evaluate(`(async () => { ${body} })()`)) as Value;
    },
    tap: (x, y) => page.mouse.click(x, y),
    type: (words) => page.keyboard.type(words),
    complaints: () => complaints,
    close: () => browser.close(),
  };
}

/** The same stories in the browser the journeys are played in, so that a difference is one of the browsers. */
export function chromiumAt(path: string): Browser {
  return { name: 'chromium', open: (size) => open(path, size) };
}

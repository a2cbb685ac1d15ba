import type { Page } from '@playwright/test';

/**
 * From the third press of Escape, with words that are not saved yet, until the screen is empty and the other site is being
 * asked for: on the clock that both pages share.
 */
export async function timeToLeave(page: Page): Promise<number> {
  const context = page.context();
  await context.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Rain later</h1>' }),
  );
  let pressed = 0;
  const known = `pressedAt${Date.now()}`;
  await page.exposeFunction(known, (at: number) => (pressed = at));
  await page.evaluate((name) => {
    addEventListener('keydown', ({ timeStamp }) =>
      (globalThis as unknown as Record<string, (at: number) => void>)[name]!(performance.timeOrigin + timeStamp),
    );
  }, known);
  for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
  await page.waitForURL('https://www.bbc.co.uk/**');
  const asked = await page.evaluate(() => performance.timeOrigin);
  await context.unroute('https://www.bbc.co.uk/**');
  return asked - pressed;
}

import type { Page } from '@playwright/test';

/** Where a learner goes back and forth between; each has a heading of its own. */
const PLACES = ['/note', '/pathway', '/concerns', '/question', '/settings', '/contacts', '/learn', '/'];

/** MiB that JavaScript holds after so many changes of route, as links make them, once everything that can go has gone. */
export async function heapAfterRoutes(page: Page, changes: number): Promise<number> {
  await page.goto('/');
  await page.locator('h1').waitFor();
  await page.evaluate(
    async ({ places, changes }) => {
      for (let at = 0; at < changes; at++) {
        const before = document.querySelector('main')!.textContent;
        const link = Object.assign(document.createElement('a'), { href: places[at % places.length] });
        document.body.append(link);
        link.click();
        link.remove();
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        while (document.querySelector('main')?.textContent === before || !document.querySelector('h1')) await frame();
      }
    },
    { places: PLACES, changes },
  );
  return heapOf(page);
}

/** What JavaScript holds, in MiB, after everything that can go has gone. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1024 / 1024;
}

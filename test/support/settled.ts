import type { Page } from '@playwright/test';

/**
 * Until the page has stood still for a moment, and does not say that it is still at it. `mostMs`: for pages that go on changing, or
 * that are wanted while they wait.
 */
export async function settled(page: Page, mostMs?: number): Promise<void> {
  await page.evaluate(
    (most) =>
      new Promise<void>((resolve) => {
        const MOMENT_MS = 150;
        const end = () => {
          watching.disconnect();
          resolve();
        };
        const said = () => [...document.querySelectorAll('main [role=status]')].map((one) => one.textContent!.trim());
        // What has come to a team is still being made ready: a slow device stands still in between.
        const readying = () => document.querySelector('main progress#ready') !== null;
        const done = () => {
          // In brackets where the app is in another language.
          if (readying() || said().some((words) => /…\]?$/.test(words))) waiting = setTimeout(done, MOMENT_MS);
          else end();
        };
        let waiting = setTimeout(done, MOMENT_MS);
        const watching = new MutationObserver(() => {
          clearTimeout(waiting);
          waiting = setTimeout(done, MOMENT_MS);
        });
        watching.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        if (most !== undefined) setTimeout(end, most);
      }),
    mostMs,
  );
}

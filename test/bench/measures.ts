import type { BrowserContext, Page } from '@playwright/test';

export async function slowerCpu(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Puts the service worker to sleep, as a phone does minutes after the last use. */
export async function coolWorkers(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
}

/** Milliseconds from the start of a navigation until `ready` holds in the page. */
export async function timeUntil(page: Page, path: string, ready: () => boolean): Promise<number> {
  await page.goto(path, { waitUntil: 'commit' });
  return timeOf(page, ready);
}

/** When, on the page's own clock, `ready` first holds; asked at every frame. */
export async function timeOf(page: Page, ready: () => boolean): Promise<number> {
  return page.evaluate(async (source) => {
    const holds = new Function(`return (${source})()`) as () => boolean;
    while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now();
  }, ready.toString());
}

export type FirstSave = { firstSave?: { focused: number; saved: number } };

/** Runs in the page: types one letter as soon as an editor has focus, and notes when it is said to be saved. */
export function typeOnFocus(): void {
  const first = { focused: 0, saved: 0 };
  Object.assign(globalThis, { firstSave: first });
  document.addEventListener('focusin', ({ target }) => {
    if (first.focused > 0 || !(target instanceof HTMLTextAreaElement)) return;
    first.focused = performance.now();
    setTimeout(() => document.execCommand('insertText', false, 'x'));
  });
  new MutationObserver(() => {
    const said = document.querySelector('.sw-save [role=status]')?.textContent ?? '';
    if (first.saved === 0 && /^Saved on this phone/.test(said)) first.saved = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** The part of the browser's scheduler that is used here; the compiler's own list of browser words lacks it. */
declare const scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void> };

/**
 * From an input event to the end of the frame that shows it, for each of `letters`, typed `pause` ms apart. The end is a task
 * of the first rank: others, such as a message, Chromium holds back for up to 100 ms after a key, whatever the page does.
 */
export async function keystrokes(page: Page, selector: string, letters: string, pause = 30): Promise<number[]> {
  await page.evaluate((target) => {
    const times: number[] = [];
    Object.assign(globalThis, { keystrokeTimes: times });
    document.querySelector(target)!.addEventListener(
      'input',
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          void scheduler.postTask(() => times.push(performance.now() - began), { priority: 'user-blocking' });
        });
      },
      { capture: true },
    );
  }, selector);
  await page.locator(selector).focus();
  for (const letter of letters) await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: pause });
  return page.evaluate(() => (globalThis as unknown as { keystrokeTimes: number[] }).keystrokeTimes);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** More stops than any page has. */
const MANY = 150;

/** Presses Tab (or Shift and Tab) until it is there. At each stop the focus is in sight, shows, and follows the page. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor();
  const passed: string[] = [];
  for (let stops = 0; stops < MANY; stops++) {
    await page.keyboard.press(key);
    const { name, wrong } = await page.evaluate(atStop, key === 'Tab');
    expect(wrong, `the stop at ${name} on ${page.url()}`).toEqual([]);
    if (await target.first().evaluate((one) => one === document.activeElement)) return;
    passed.push(name);
  }
  throw new Error(`The Tab key does not come to ${target} on ${page.url()}. It passed ${passed.join(', ')}`);
}

export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Out of the page at its end, whatever stands on it: nothing holds the focus. */
export async function expectNoTrap(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let stops = 0; stops < MANY; stops++) {
    await page.keyboard.press('Tab');
    const { name, wrong } = await page.evaluate(atStop, true);
    expect(wrong, `the stop at ${name} on ${page.url()}`).toEqual([]);
    if (stops > 0 && (name === 'nothing' || name === 'a "Skip to main content"')) return;
  }
  throw new Error(`The Tab key does not leave ${page.url()}`);
}

declare global {
  var lastStop: HTMLElement | null | undefined;
}

/** Runs inside the page: what is wrong with the stop that the focus is at. */
function atStop(forwards: boolean): { name: string; wrong: string[] } {
  const stop = document.activeElement as HTMLElement | null;
  const last = globalThis.lastStop;
  globalThis.lastStop = stop;
  if (!stop || stop === document.body) return { name: 'nothing', wrong: [] };
  const wrong: string[] = [];
  const drawn = [stop, stop.parentElement, stop.nextElementSibling].filter((one) => one !== null);
  const rings = drawn.flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part || null)));
  const ringed = rings.some(({ outlineStyle, outlineWidth, boxShadow }) => {
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  if (!stop.matches(':focus-visible') || !ringed) wrong.push('does not show the focus');
  const own = [stop, ...((stop as HTMLInputElement).labels ?? [])];
  const boxes = own.flatMap((one) => [...one.getClientRects()]);
  const inSight = boxes.some(({ x, y, width, height }) =>
    [0.1, 0.5, 0.9].some((share) => {
      const at = document.elementFromPoint(x + width * share, y + height * share);
      return at !== null && own.some((one) => one.contains(at));
    }),
  );
  if (!inSight) wrong.push('is out of sight');
  const after = last?.isConnected && Boolean(last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const higher = (one: Element) => one.getBoundingClientRect().bottom;
  const sideBySide = stop.closest('.sw-case, .sw-inbox, .sw-ratings') !== null;
  if (forwards && after && last && !sideBySide && higher(stop) <= last.getBoundingClientRect().top)
    wrong.push('stands above the one before it');
  return { name: `${stop.localName} "${(stop.innerText || stop.id).trim().slice(0, 40)}"`, wrong };
}

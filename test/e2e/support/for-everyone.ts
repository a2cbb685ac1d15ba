import type { Page } from '@playwright/test';
import axeCore from 'axe-core';
import { settled } from '../../support/settled.ts';
import { cutOff, lostFocus, moving, onPaper, sameFill, tooSmall } from './in-page.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A square that a thumb finds, in CSS pixels: WCAG 2.5.5. */
const THUMB = 44;
const SMALL = { width: 320, height: 640 };
/** 1280 × 1024 at 400%. */
const ZOOMED = { width: 320, height: 256 };

/**
 * All that is wrong with the page as it stands, in every way to look at it: in the dark, in forced colours, without motion,
 * on paper, on the smallest phone, with letters twice as large, at 400%. `strict`: a learner's page, with the contrast of AAA
 * and targets for thumbs.
 */
export async function faultsFor(page: Page, strict: boolean): Promise<string[]> {
  const size = page.viewportSize()!;
  const found: string[] = [];
  const note = (how: string, faults: readonly string[]) => found.push(...faults.map((fault) => `${how}: ${fault}`));
  const letters = (share: string) =>
    page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), share);
  await unfold(page);
  note('axe', await rulesBrokenOn(page, strict));
  if (strict) note('target', await page.evaluate(tooSmall, THUMB));
  // From here on the browser takes it that the keyboard is used.
  await page.keyboard.press('Tab');
  note('focus', await page.evaluate(lostFocus, false));

  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await axe(page, { tags: [], enhanced: strict }));
  note('dark', await page.evaluate(lostFocus, false));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  note('forced colours', await page.evaluate(sameFill));
  note('forced colours', await page.evaluate(lostFocus, true));
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  note('reduced motion', await page.evaluate(moving));
  await page.emulateMedia({ reducedMotion: 'no-preference', media: 'print' });
  note('paper', await page.evaluate(onPaper));
  await page.emulateMedia({ media: 'screen' });

  await page.setViewportSize(SMALL);
  note('320 px', await page.evaluate(cutOff));
  await letters('200%');
  note('200% text', await page.evaluate(cutOff));
  await letters('');
  await page.setViewportSize(ZOOMED);
  note('400%', await page.evaluate(cutOff));
  note('400%', await page.evaluate(lostFocus, false));
  await page.setViewportSize(size);
  return found;
}

/** The page as it stands, in the light. */
export function rulesBrokenOn(page: Page, strict: boolean): Promise<string[]> {
  return axe(page, { tags: TAGS, enhanced: strict });
}

/** Contrast always; the other rules by their tags. Only what is wrong leaves the page: all that axe has seen is megabytes. */
async function axe(page: Page, { tags, enhanced }: { tags: string[]; enhanced: boolean }): Promise<string[]> {
  const contrast = ['color-contrast', ...(enhanced ? ['color-contrast-enhanced'] : [])];
  const options: axeCore.RunOptions = {
    runOnly: tags.length > 0 ? { type: 'tag', values: tags } : { type: 'rule', values: contrast },
    rules: Object.fromEntries(contrast.map((rule) => [rule, { enabled: true }])),
    resultTypes: ['violations'],
  };
  // Its code is large: once it is in the page it stays there.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axeCore.source};0`);
  return page.evaluate(async (how) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axeCore }).axe.run(document, how);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, options);
}

/** What is folded away counts as well, whatever is folded away inside it. */
export async function unfold(page: Page): Promise<void> {
  const folded = () =>
    page.evaluate(() => {
      const closed = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
      for (const one of closed) one.open = true;
      return closed.length;
    });
  while ((await folded()) > 0) await settled(page);
}

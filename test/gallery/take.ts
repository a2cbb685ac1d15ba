import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { settled } from '../support/settled.ts';

export const SIZES = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desk', width: 1280, height: 900 },
] as const;

/** Some pages go on changing, and some are wanted while they wait. */
export const PATIENCE_MS = 5000;

/** A page as long as a novel is cut here: its beginning is what people see. */
const LONGEST = 6000;

export type Picture = { file: string; width: number; height: number; fold: number; look: string };

/** The page as it stands, on a phone and at a desk; in the dark, too. Says which of them has to be scrolled sideways. */
export async function take(page: Page, folder: string, name: string, dark: boolean) {
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const sideways: string[] = [];
  const shots = [...SIZES.map((size) => ({ size, scheme: 'light' as const })), ...(dark ? [DARK] : [])];
  // What the mouse lies on looks otherwise.
  await page.mouse.move(0, 0);
  for (const { size, scheme } of shots) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme });
    await settled(page, PATIENCE_MS);
    const { wide, tall } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      tall: document.documentElement.scrollHeight,
    }));
    if (wide > size.width) sideways.push(`${size.name}: ${wide} px wide`);
    const look = scheme === 'dark' ? `${size.name}-dark` : size.name;
    const file = `${name}.${look}.png`;
    const height = Math.min(tall, LONGEST);
    // As tall as the page, so that what sticks to the lower edge covers nothing.
    await page.setViewportSize({ width: size.width, height });
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({
      path: join(folder, file),
      animations: 'disabled',
    });
    pictures.push({ file, width: size.width, height, fold: size.height, look });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(SIZES[0]);
  return { pictures, sideways };
}

const DARK = { size: SIZES[0], scheme: 'dark' as const };

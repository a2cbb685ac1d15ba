import type { Page } from '@playwright/test';
import { recoveryCode } from '#client/vault/recovery-code.ts';
import { demoSecret } from '#demo/cast.ts';
import type { RunningServer } from '../e2e/support/running-server.ts';
import { seedOneMore, seedRegion } from './many-facts.ts';
import { median, slowerCpu } from './measures.ts';
import { type Stored, untilHeld } from './stored.ts';

const CONCERNS = 10_000;
const OBSERVATIONS = 30_000;
const MINUTES = 60_000;

/** In milliseconds: the heat map from a tap on its link; and from the news of one more concern to its new number. */
export type PictureFigures = { opened: number; followed: number };

/** A region's picture over five years, on a device that has all of it. */
export async function measurePicture(
  server: RunningServer,
  page: Page,
  runs: number,
  { concerns, observations } = { concerns: CONCERNS, observations: OBSERVATIONS },
): Promise<PictureFigures> {
  await server.stop();
  await seedRegion(server.folder, concerns, observations);
  await server.start();
  await page.goto('/open');
  const code = await recoveryCode(await demoSecret('quality-lead'));
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: /^Go to my|inbox/i }).waitFor();
  // All of it has come, and is counted, before anything is measured.
  await page.goto('/settings');
  await untilStored(page, concerns + observations);
  await page.goto('/picture');
  await untilStored(page, concerns + observations);
  await slowerCpu(page, 4);
  const opened: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.goto('/');
    await page.locator('.sw-footer__truth').filter({ hasText: /sent/ }).waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
    opened.push(await timeOpening(page));
  }
  const followed: number[] = [];
  for (let run = 0; run < runs; run++) {
    await server.stop();
    await seedOneMore(server.folder);
    await server.start();
    followed.push(await timeFollowing(page));
  }
  return { opened: median(opened), followed: median(followed) };
}

/** When so many records are here, none is to come, and on the picture's page no case waits to be folded. */
function untilStored(page: Page, least: number) {
  const folds = page.url().endsWith('/picture');
  const whole = ({ records, more, touched }: Stored) => records >= least && !more && (touched === 0 || !folds);
  return untilHeld(page, whole, { everyMs: 2000, mostMs: 30 * MINUTES });
}

function timeOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = Object.assign(document.createElement('a'), { href: '/picture' });
    document.body.append(link);
    const began = performance.now();
    link.click();
    while (!document.querySelector('main table td')?.textContent) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    link.remove();
    return performance.now() - began;
  });
}

/** The page is told by its own announcement, as other windows are. The last one it heard is what the number follows. */
function timeFollowing(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const shown = () => document.querySelector('main table')?.textContent;
    const before = shown();
    let heard = 0;
    const channel = new BroadcastChannel('stepwise');
    channel.onmessage = () => {
      heard = performance.now();
    };
    dispatchEvent(new Event('online'));
    while (shown() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    channel.close();
    return performance.now() - heard;
  });
}

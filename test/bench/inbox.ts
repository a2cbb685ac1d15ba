import type { BrowserContext, Page } from '@playwright/test';
import { recoveryCode } from '#client/vault/recovery-code.ts';
import { demoSecret } from '#demo/cast.ts';
import type { RunningServer } from '../e2e/support/running-server.ts';
import { heapOf } from './heap.ts';
import { RARE, seedCases } from './many-cases.ts';
import { median, slowerCpu } from './measures.ts';
import { untilHeld } from './stored.ts';

const MANY = 10_000;
/** The demonstration has a few of its own for this team. */
const LISTED = /^10,00\d concerns$/;
const MINUTES = 60_000;

export type InboxFigures = { inbox10k: number; search10k: number; heapMiB: number };

/** A team's inbox with ten thousand concerns, on a device that has them all: opened anew, searched, and what it holds. */
export async function measureInbox(server: RunningServer, page: Page, runs: number): Promise<InboxFigures> {
  await server.stop();
  await seedCases(server.folder, MANY);
  await server.start();
  await openAsEducator(page);
  await page.goto('/inbox');
  await page
    .getByRole('status')
    .filter({ hasText: LISTED })
    .waitFor({ timeout: 15 * MINUTES });
  await page.waitForFunction(() => document.querySelector('progress') === null, null, { timeout: 15 * MINUTES });
  await slowerCpu(page, 4);
  const opened: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.goto('/');
    await page.locator('.sw-footer__truth').filter({ hasText: /sent/ }).waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
    opened.push(await timeOpening(page));
  }
  await page.getByRole('searchbox').focus();
  await search(page, RARE);
  const searched: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const words of [RARE, 'handover', 'nobody consultant', 'ward 17', 'nowhere']) {
      searched.push(await search(page, words));
    }
  }
  await search(page, 'staff');
  return { inbox10k: median(opened), search10k: median(searched), heapMiB: await heapOf(page) };
}

/** Records a second that a new device pulls, checks and stores. */
export async function measureFirstSync(server: RunningServer, context: BrowserContext): Promise<number> {
  await server.stop();
  await seedCases(server.folder, 500);
  await server.start();
  const page = context.pages()[0]!;
  await openAsEducator(page);
  await page.goto('/settings', { waitUntil: 'commit' });
  const often = { everyMs: 20, mostMs: 2 * MINUTES };
  const first = await untilHeld(page, ({ records }) => records > 0, often);
  const last = await untilHeld(page, ({ more }) => !more, often);
  return (last.records - first.records) / ((last.at - first.at) / 1000);
}

/** The first sync begins with the next page. */
async function openAsEducator(page: Page): Promise<void> {
  await page.goto('/open');
  const code = await recoveryCode(await demoSecret('facilitator'));
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('button', { name: /^Go to my/ })
    .or(page.getByRole('button', { name: /inbox/i }))
    .waitFor();
}

/** From the tap on a link to the inbox to its rows in the page. */
function timeOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = Object.assign(document.createElement('a'), { href: '/inbox' });
    document.body.append(link);
    const began = performance.now();
    link.click();
    while (document.querySelectorAll('.sw-inbox__row').length < 50) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    link.remove();
    return performance.now() - began;
  });
}

/** From the input to the frame that shows the rows found, each with the line where. */
async function search(page: Page, words: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const say = (value: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(box, value);
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const found = () => [...document.querySelectorAll('[role=status]')].some((one) => /found$/.test(one.textContent!));
    const rows = () => document.querySelectorAll('.sw-inbox__row').length;
    say('');
    while (found()) await frame();
    for (let frames = 0; frames < 10; frames++) await frame();
    const began = performance.now();
    say(wanted);
    while (!found() || document.querySelectorAll('.sw-inbox__found').length < rows()) await frame();
    await frame();
    return performance.now() - began;
  }, words);
}

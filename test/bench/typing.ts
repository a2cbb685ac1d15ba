import type { Page } from '@playwright/test';
import { keystrokes, quantile, slowerCpu } from './measures.ts';

/** What the app took, and what a page with nothing of the app took in the same minute for the same work: 95th of 100, in ms. */
export type BesideBare = { ours: number; bare: number };

/** The editor waits this long after the last letter before it saves. */
export const PAUSE_MS = 400;

const LONG_TEXT = 'The ward was short of staff again today. '.repeat(480);

/** From the end of the pause to "Saved" on screen; beside it, the same bytes put onto the disk by hand. */
export async function measureSaves(page: Page, count: number): Promise<BesideBare> {
  await writeNote(page, 'First words. ');
  await slowerCpu(page, 6);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let at = 0; at < count; at++) {
    ours.push(await timeOneSave(page));
    bare.push(await page.evaluate(putByHand));
  }
  return { ours: quantile(ours, 0.95), bare: quantile(bare, 0.95) };
}

/** From a letter to the end of its frame, in a long text; beside it, in a text box with the same text and nothing else. */
export async function measureLetters(page: Page, count: number): Promise<BesideBare> {
  await writeNote(page, LONG_TEXT);
  await slowerCpu(page, 4);
  const letters = 'x'.repeat(count);
  const ours = quantile(await keystrokes(page, 'textarea', letters), 0.95);
  await page.goto('/robots.txt');
  await page.evaluate((text) => {
    document.body.replaceChildren(document.createElement('textarea'));
    const box = document.querySelector('textarea')!;
    box.value = text;
    Object.assign(box.style, { width: '328px', height: '4000px', font: '19px sans-serif' });
  }, LONG_TEXT);
  return { ours, bare: quantile(await keystrokes(page, 'textarea', letters), 0.95) };
}

async function writeNote(page: Page, words: string): Promise<void> {
  await page.goto('/note');
  await page.getByRole('textbox').fill(words);
  await page.getByText(/^Saved on this phone/).waitFor();
}

/** The page is told once and left alone: asking it at each frame would cost a slow phone a tenth of what is measured. */
async function timeOneSave(page: Page): Promise<number> {
  await page.evaluate(() => {
    const line = document.querySelector('.sw-save [role=status]')!;
    const typed = new Promise<number>((resolve) => {
      const field = document.querySelector('textarea')!;
      field.addEventListener('input', () => resolve(performance.now()), { once: true });
    });
    const saved = new Promise<number>((resolve) => {
      void typed.then(() => {
        const watch = new MutationObserver(() => {
          if (!/^Saved on this phone/.test(line.textContent ?? '')) return;
          resolve(performance.now());
          watch.disconnect();
        });
        watch.observe(line, { childList: true, characterData: true, subtree: true });
      });
    });
    Object.assign(globalThis, { oneSave: Promise.all([typed, saved]) });
  });
  await page.keyboard.press('x');
  const [typed, saved] = await page.evaluate(() => (globalThis as unknown as { oneSave: [number, number] }).oneSave);
  return saved - typed - PAUSE_MS;
}

/** Runs in the page: reads one row and writes two, of a note's size, durably, in a database of its own. */
async function putByHand(): Promise<number> {
  const kept = globalThis as unknown as { bare?: Promise<IDBDatabase> };
  kept.bare ??= new Promise((resolve) => {
    const asked = indexedDB.open('bare', 1);
    asked.onupgradeneeded = () => void [asked.result.createObjectStore('a'), asked.result.createObjectStore('b')];
    asked.onsuccess = () => resolve(asked.result);
  });
  const database = await kept.bare;
  const began = performance.now();
  await new Promise<void>((resolve) => {
    const step = database.transaction(['a', 'b'], 'readwrite', { durability: 'strict' });
    step.oncomplete = () => resolve();
    step.objectStore('a').get('note').onsuccess = () => {
      for (const name of ['a', 'b']) step.objectStore(name).put('x'.repeat(3000), 'note');
    };
  });
  return performance.now() - began;
}

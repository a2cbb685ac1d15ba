import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { runServer } from '../e2e/support/running-server.ts';
import { makeDice } from '../scenario/random.ts';
import { findBrowser, QUIET_FLAGS } from '../support/find-browser.ts';
import type { FaultOptions } from './erase.ts';

/** What may be lost: the letters of the last two seconds. */
const MOST_LOST_MS = 2000;
const SENTENCE = 'They asked me to work alone and nobody came when I called for help with the drug round. ';

/** R9: a browser is killed while somebody types, again and again, and what they find afterwards is counted. */
export async function playKills({ count, seed, say }: FaultOptions) {
  const executablePath = findBrowser(say);
  const dice = makeDice(seed);
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-faults-'));
  const server = await runServer('start');
  const launch = () =>
    chromium.launchPersistentContext(profile, { executablePath, args: QUIET_FLAGS, baseURL: server.origin });
  const lostMs: number[] = [];
  const failures: string[] = [];
  try {
    for (let round = 0; round < count; round++) {
      const context = await launch();
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto('/note');
      const letters = await typeFor(page, 500 + dice.below(4000));
      const address = new URL(page.url()).pathname;
      const gone = new Promise((resolve) => context.once('close', resolve));
      const killedAt = performance.now();
      execFileSync('pkill', ['-KILL', '-f', profile]);
      await gone;
      const again = await launch();
      const kept = address === '/note' ? '' : await readBack(again.pages()[0] ?? (await again.newPage()), address);
      await again.close();
      const typed = letters.map(({ letter }) => letter).join('');
      // Counted from the first letter that is missing: everything before it is there.
      const lost = letters[kept.length] ? killedAt - letters[kept.length]!.at : 0;
      lostMs.push(Math.round(lost));
      if (!typed.startsWith(kept)) failures.push(`round ${round}: the note holds other words than were typed`);
      if (lost > MOST_LOST_MS) failures.push(`round ${round}: ${Math.round(lost)} ms of typing lost`);
      say(`${String(typed.length).padStart(4)} letters typed, ${kept.length} kept, ${Math.round(lost)} ms lost`);
    }
  } finally {
    await server.remove();
    rmSync(profile, { recursive: true, force: true });
  }
  const most = Math.max(...lostMs);
  return {
    pass: failures.length === 0,
    rounds: count,
    mostLostMs: most,
    medianLostMs: lostMs.sort((a, b) => a - b)[count >> 1],
    failures,
    summary: `${count} kills while typing: at most ${most} ms of typing lost, ${failures.length} times more than ${MOST_LOST_MS} ms`,
  };
}

/** Types letter by letter for so long, and remembers when each was there. */
async function typeFor(page: Page, ms: number): Promise<{ letter: string; at: number }[]> {
  const box = page.getByRole('textbox', { name: 'Write it down' });
  await box.waitFor();
  await box.focus();
  const letters: { letter: string; at: number }[] = [];
  const began = performance.now();
  while (performance.now() - began < ms) {
    const letter = SENTENCE[letters.length % SENTENCE.length]!;
    await page.keyboard.type(letter);
    letters.push({ letter, at: performance.now() });
  }
  return letters;
}

async function readBack(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const box = page.getByRole('textbox', { name: 'Write it down' });
  const missing = page.getByRole('heading', { name: 'This is not on this phone' });
  await box.or(missing).first().waitFor();
  return (await box.count()) === 0 ? '' : box.inputValue();
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Everything the demonstration was told, by people and by whoever set it up: its words stay as they were written. */
const TOLD = readdirSync('src/demo')
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => textsIn(readFileSync(`src/demo/${file}`, 'utf8')));

function textsIn(code: string): string[] {
  // One text over several lines.
  const joined = code.replace(/' \+\s*'/g, '');
  return [...joined.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, plain, filled]) => (plain ?? filled)!);
}

/** What somebody reads or hears on the page in words that nobody translated. `typed`: what this test wrote into it. */
export async function plainWordsOn(page: Page, typed: readonly string[]): Promise<string[]> {
  const all = await page.evaluate(textsOfPage);
  const known = ` ${[...TOLD, ...typed].join(' \n ').replace(/\W+/g, ' ')} `;
  const isKnown = (words: string) => known.includes(` ${words.replace(/\W+/g, ' ')} `);
  return [...new Set(all.flatMap(plainIn).filter((words) => !isKnown(words)))];
}

/** What stands between marked letters, and says something: codes have no small letters. */
function plainIn(text: string): string[] {
  return text
    .replace(/^\{[\s\S]*\}$|Stepwise|\S+@\S+|\S*(:\/\/|:\d+\/)\S*|\S*\.[a-z]+\b/g, ' ')
    .split(/[^\s\w.,:;!?()“”‘’'"/+–&*-]+|[[\]()]|[.,:;](?:\s|$)|\s(?=\d)/)
    .map((words) => words.replace(/^\W+|\W+$/g, ''))
    .filter((words) => /[a-z]{2}/.test(words));
}

function textsOfPage(): string[] {
  const found = [document.title];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement!.closest('script, style, noscript, textarea')) found.push(text.textContent ?? '');
  }
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [data-title]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-title']) {
      found.push(one.getAttribute(name) ?? '');
    }
  }
  return found.map((text) => text.trim()).filter(Boolean);
}

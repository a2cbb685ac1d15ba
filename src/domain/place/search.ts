import { inOrder } from '../words/in-order.ts';

/** What was made ready for searching, in the order in which equally good finds are shown. */
export type SearchIndex<T> = readonly Entry<T>[];
type Entry<T> = { item: T; all: string; name: string };

export type Found<T> = { found: T[]; more: number };

const MARKS = /\p{Mn}/gu;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Accents, capitals and signs do not count: "St. Mary’s" is found by "st marys". */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/['’]/g, '');
  return plain.replace(NO_LETTERS, ' ').trim().split(' ').filter(Boolean);
}

/** Joined, not added up: engines keep a sum in pieces, and would put 10,000 of them together at the first letter. */
function between(words: readonly string[]): string {
  return ['', ...words, ''].join(' ');
}

/** Done once, so that each letter typed costs a look through strings. `name` is what it is called; `rest`, where it is. */
export function makeIndex<T>(items: readonly T[], say: (item: T) => { name: string; rest: string }): SearchIndex<T> {
  const said = items.map((item) => ({ item, ...say(item) }));
  said.sort((a, b) => inOrder(a.name, b.name) || inOrder(a.rest, b.rest));
  return said.map(({ item, name, rest }) => ({
    item,
    name: between(wordsOf(name)),
    all: between(wordsOf(`${name} ${rest}`)),
  }));
}

/**
 * Every word typed must begin a word of the entry. Whole words come before beginnings, so "ward 4" is not lost among
 * wards 40 to 49, and words of the name before words of where it is. At most `most`, and how many more there are.
 */
export function search<T>(index: SearchIndex<T>, query: string, most: number): Found<T> {
  const words = wordsOf(query).map((word) => ({ begun: ` ${word}`, whole: ` ${word} ` }));
  const byCost: T[][] = [];
  let count = 0;
  for (const { item, name, all } of index) {
    if (!words.every(({ begun }) => all.includes(begun))) continue;
    let cost = 0;
    for (const { begun, whole } of words) {
      if (all.includes(whole)) cost += name.includes(whole) ? 0 : 1;
      else cost += name.includes(begun) ? words.length + 1 : words.length + 2;
    }
    const alike = byCost[cost] ?? [];
    byCost[cost] = alike;
    alike.push(item);
    count += 1;
  }
  return { found: byCost.flat().slice(0, most), more: Math.max(0, count - most) };
}

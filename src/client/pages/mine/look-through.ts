import { type Entry, type Found, find, toEntries, wordsLookedFor } from '#domain/concern/find.ts';
import type { Listed } from '../../forms/concern-line.ts';
import { saidIn } from '../../forms/said-in.ts';

/** In memory only, and gone with the list it was made of. */
const entries = new WeakMap<Listed, Entry[]>();

/** The rows in which every word occurs, each with the line where. */
export function lookThrough(rows: readonly Listed[], query: string): Map<Listed, Found> {
  const words = wordsLookedFor(query);
  const found = new Map<Listed, Found>();
  for (const row of rows) {
    const known = entries.get(row) ?? toEntries(saidIn(row));
    entries.set(row, known);
    const line = find(words, known);
    if (line) found.set(row, line);
  }
  return found;
}

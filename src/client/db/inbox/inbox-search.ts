import { type Entry, type Found, find, toEntries } from '#domain/concern/find.ts';
import { casesWith } from '#domain/inbox/search.ts';
import type { Phone } from '../phone.ts';
import type { Wording } from './inbox-fold.ts';
import { formOf, memoryOf } from './inbox-memory.ts';
import { BUCKETS, readSaid, readWords, startOver, type Words } from './inbox-rows.ts';

/** Characters of cases' texts held at once. What is over that is read again for every search, and let go. */
const MOST_HELD = 40_000_000;

type Held = Map<number, { version: string; words: Words }>;
const texts = new WeakMap<Phone, Held>();

/** The cases in which every word occurs somewhere. `words`: as `wordsLookedFor` gives them. */
export async function searchInbox(phone: Phone, wording: Wording, words: readonly string[]): Promise<Set<string>> {
  // As it is now: what is written down while the texts are read is in neither of them afterwards.
  const live = new Map(memoryOf(phone).live);
  const found = new Set<string>();
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const held = await wordsOf(phone, wording, bucket);
    if (!held) continue;
    for (const space of casesWith(words, held)) if (!live.has(space)) found.add(space);
  }
  for (const [space, { kept }] of live) {
    if (kept && words.every((word) => kept.folded.includes(word))) found.add(space);
  }
  return found;
}

/** The line where it was found, of those few cases that are on screen. */
export async function linesFound(
  phone: Phone,
  spaces: readonly string[],
  words: readonly string[],
): Promise<Map<string, Found>> {
  const live = new Map(memoryOf(phone).live);
  const said = await readSaid(
    phone,
    spaces.filter((space) => !live.has(space)),
  );
  const lines = new Map<string, Found>();
  for (const space of spaces) {
    const entries: Entry[] = toEntries(live.get(space)?.kept?.said ?? said.get(space) ?? []);
    const line = find(words, entries);
    if (line) lines.set(space, line);
  }
  return lines;
}

/** Reads the texts before the first letter is typed. */
export async function warmSearch(phone: Phone, wording: Wording): Promise<void> {
  await searchInbox(phone, wording, []);
}

/** Nobody is searching any more. */
export function endSearch(phone: Phone): void {
  texts.delete(phone);
}

async function wordsOf(phone: Phone, wording: Wording, bucket: number): Promise<Words | null> {
  const version = memoryOf(phone).buckets.get(bucket)?.version;
  const held: Held = texts.get(phone) ?? new Map();
  texts.set(phone, held);
  const known = held.get(bucket);
  if (known && known.version === version) return known.words;
  held.delete(bucket);
  const read = await readWords(phone, formOf(wording), bucket);
  // Lost texts come back with the next look at the inbox.
  if (!read && version !== undefined) {
    await startOver(phone, formOf(wording), [bucket]);
    phone.announce.changed();
  }
  if (!read) return null;
  const [readVersion, words] = read;
  let chars = words.text.length;
  for (const one of held.values()) chars += one.words.text.length;
  if (chars <= MOST_HELD) held.set(bucket, { version: readVersion, words });
  return words;
}

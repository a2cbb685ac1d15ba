import { cutShort } from '#domain/words/cut-short.ts';
import { folded } from '#domain/words/fold.ts';

/** Something that was written in a concern, by whom or under what: "What happened?", "The team wrote". */
export interface Said {
  readonly label: string;
  readonly text: string;
}
/** Made once for many searches, and kept in memory only. */
export interface Entry extends Said {
  readonly folded: string;
}
/** The line where it was found, cut short on both sides. */
export interface Found {
  readonly label: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const BEFORE = 40;
const AFTER = 80;

export function toEntries(said: readonly Said[]): Entry[] {
  return said.map(({ label, text }) => ({ label, text, folded: folded(text) }));
}

/** What is looked for, as it is compared. Empty: nothing is. */
export function wordsLookedFor(query: string): string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Null unless every word occurs somewhere. The entry with the most of them is shown; of equals the first. */
export function find(words: readonly string[], entries: readonly Entry[]): Found | null {
  if (words.length === 0 || !words.every((word) => entries.some((entry) => entry.folded.includes(word)))) return null;
  const hits = (entry: Entry) => words.filter((word) => entry.folded.includes(word));
  const best = entries.reduce((first, entry) => (hits(entry).length > hits(first).length ? entry : first));
  const [word = ''] = hits(best);
  return lineOf(best, placeOf(best.text, best.folded.indexOf(word), word.length));
}

type Place = { start: number; end: number };

/** From a place in the folded text to the place in the text as written. */
function placeOf(text: string, foldedStart: number, length: number): Place {
  let at = 0;
  let seen = 0;
  let start = -1;
  for (const sign of text) {
    const size = foldedSize(sign);
    // Accents that stand behind their letter belong to it.
    if (seen >= foldedStart + length && size > 0) break;
    if (start < 0 && seen + size > foldedStart) start = at;
    seen += size;
    at += sign.length;
  }
  return { start, end: at };
}

/** Most signs are plain ones, and folding each of a long text by itself takes longer than finding something in it. */
function foldedSize(sign: string): number {
  if (sign >= '\x80') return folded(sign).length;
  return sign === "'" ? 0 : 1;
}

function lineOf({ label, text }: Entry, { start, end }: Place): Found {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(start === 0 ? 0 : lineStart, start);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return { label, before: tail(before), match: text.slice(start, end), after: after && cutShort(after, AFTER) };
}

/** The last words of what stands before: from a whole word on. */
function tail(before: string): string {
  if (before.length <= BEFORE) return before;
  const space = before.slice(-BEFORE).search(/\s/);
  return space < 0 ? '…' : `…${before.slice(before.length - BEFORE + space)}`;
}

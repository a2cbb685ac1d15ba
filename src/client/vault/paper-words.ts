import { checkHolds, checkValue } from '#protocol/letters.ts';
import type { UnknownWord } from './words.ts';
import { readWords, toBytes, toValues, toWords } from './words.ts';

const WORDS = 9;

export type ReadPaper =
  | { ok: true; secret: Uint8Array<ArrayBuffer> }
  | { ok: false; problem: 'words_unknown'; unknown: UnknownWord[] }
  | { ok: false; problem: 'words_count'; count: number }
  | { ok: false; problem: 'words_check' };

/** Nine words and a check word, to be written on paper. */
export function paperWords(secret: Uint8Array): Promise<string[]> {
  const values = toValues(secret);
  return toWords(toBytes([...values, checkValue(values, 11)]));
}

/** Reads them back. One word that is another one, two that changed places, one missing or too many: all are found out. */
export async function readPaperWords(typed: string): Promise<ReadPaper> {
  const read = await readWords(typed);
  if (!read.ok) return { ok: false, problem: 'words_unknown', unknown: read.unknown };
  const count = read.words.length;
  if (count !== WORDS + 1) return { ok: false, problem: 'words_count', count };
  const values = toValues(read.bytes);
  if (!checkHolds(values, 11)) return { ok: false, problem: 'words_check' };
  return { ok: true, secret: toBytes(values.slice(0, WORDS)) };
}

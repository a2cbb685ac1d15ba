import { folded } from '#domain/words/fold.ts';

export interface Word {
  /** In UTF-16 units: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** Words with the same number stand between the same two commas or full stops. */
  readonly clause: number;
}

/** No repeat here can match in two ways, so the time grows with the text and no faster. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[\p{Cf}'’]{1,3}[\p{L}\p{N}\p{M}]+)*/gu;
const CLAUSE_END = /[^\s\p{Cf}'’_*/&-]|\n/u;

/** The words of a text in order, whatever it was pasted from. */
export function readWords(text: string): Word[] {
  let clause = 0;
  let last = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index: start }) => {
    if (CLAUSE_END.test(text.slice(last, start))) clause += 1;
    last = start + word.length;
    return { start, end: last, folded: folded(word), clause };
  });
}

import { checksOut, withCheckLetter } from '#protocol/letters.ts';
import { sha256 } from './hash.ts';

const BODY_LETTERS = 7;

/**
 * A short name for one sending, to say on the phone: seven letters of a hash of the space's id and a check letter,
 * "K7QM-2F9X". Nothing can be reached or opened with it.
 */
export async function referenceOf(space: string): Promise<string> {
  const bytes = await sha256(`stepwise/reference/1\n${space}`);
  return withCheckLetter([...bytes.slice(0, BODY_LETTERS)].map((byte) => byte & 31));
}

/** Whether a text is a reference as people type it. One wrong letter, or two neighbours swapped, and it is none. */
export function isReference(typed: string): boolean {
  return checksOut(typed, BODY_LETTERS + 1);
}

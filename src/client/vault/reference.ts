import { sha256 } from './hash.ts';
import { LETTERS, typedLetters } from './recovery-code.ts';

const BODY_LETTERS = 7;
const GROUP = 4;

/**
 * A short name for one sending, to say on the phone: seven letters of a hash of the space's id and a check letter,
 * "K7QM-2F9X". Nothing can be reached or opened with it.
 */
export async function referenceOf(space: string): Promise<string> {
  const bytes = await sha256(`stepwise/reference/1\n${space}`);
  const values = [...bytes.slice(0, BODY_LETTERS)].map((byte) => byte & 31);
  const text = [...values, times2(remainder(values))].map((value) => LETTERS[value]!).join('');
  return `${text.slice(0, GROUP)}-${text.slice(GROUP)}`;
}

/** Whether a text is a reference as people type it. One wrong letter, or two neighbours swapped, and it is none. */
export function isReference(typed: string): boolean {
  const values = [...typedLetters(typed)].map((letter) => LETTERS.indexOf(letter));
  return values.length === BODY_LETTERS + 1 && !values.includes(-1) && remainder(values) === 0;
}

/** The letters as a polynomial over the field of 32 elements, at the element 2 (Horner). */
function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => times2(sum) ^ value, 0);
}

/** Modulo x⁵ + x² + 1. */
function times2(value: number): number {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}

/** Crockford's 32 letters: no I, L, O, U, so that a handwritten code survives. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of these letters as people type it: any case, spaces or dashes, O for 0, I or L for 1. */
export function typedLetters(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Letters for these values (each below 32) and a check letter, in groups of four: "K7QM-2F9X". */
export function withCheckLetter(values: readonly number[]): string {
  const text = [...values, times2(remainder(values))].map((value) => LETTERS[value]!).join('');
  return text.match(/.{1,4}/g)!.join('-');
}

/** Whether a typed text is so many letters and fits its check letter: one wrong letter, or two swapped, is found. */
export function checksOut(typed: string, length: number): boolean {
  const values = [...typedLetters(typed)].map((letter) => LETTERS.indexOf(letter));
  return values.length === length && !values.includes(-1) && remainder(values) === 0;
}

/** The letters as a polynomial over the field of 32 elements, at the element 2 (Horner). */
function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => times2(sum) ^ value, 0);
}

/** Modulo x⁵ + x² + 1. */
function times2(value: number): number {
  return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}

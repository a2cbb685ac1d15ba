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
  const text = [...values, checkValue(values)].map((value) => LETTERS[value]!).join('');
  return text.match(/.{1,4}/g)!.join('-');
}

/** Whether a typed text is so many letters and fits its check letter: one wrong letter, or two swapped, is found. */
export function checksOut(typed: string, length: number): boolean {
  const values = [...typedLetters(typed)].map((letter) => LETTERS.indexOf(letter));
  return values.length === length && !values.includes(-1) && checkHolds(values);
}

/** The field that values of so many bits belong to: its size, and what it is reduced by. */
const FIELDS = { 5: { size: 32, by: 0b100101 }, 11: { size: 2048, by: 0b100000000101 } } as const;
type Bits = keyof typeof FIELDS;

/** What to write behind these values, so that any one that is changed, and any two that change places, are found out. */
export function checkValue(values: readonly number[], bits: Bits = 5): number {
  return times2(remainder(values, bits), bits);
}

/** Whether the last of the values is the check of those before it. */
export function checkHolds(values: readonly number[], bits: Bits = 5): boolean {
  return remainder(values, bits) === 0;
}

/** The values as a polynomial over their field, at the element 2 (Horner). */
function remainder(values: readonly number[], bits: Bits): number {
  return values.reduce((sum, value) => times2(sum, bits) ^ value, 0);
}

/** Modulo x⁵ + x² + 1, or x¹¹ + x² + 1: the powers of 2 go through the whole field. */
function times2(value: number, bits: Bits): number {
  const { size, by } = FIELDS[bits];
  const twice = value << 1;
  return twice >= size ? twice ^ by : twice;
}

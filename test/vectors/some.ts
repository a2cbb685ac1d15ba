import { SIZE_CLASSES } from '#protocol/limits.ts';
import type { Dice } from '../scenario/random.ts';

/** Before the text stands its length, and JSON puts a quotation mark on either side of a text. */
const LENGTH_BYTES = 4;
const QUOTES = 2;
const LETTERS = ['a', 'é', '🦆', '\u0000', '"', '\\', '\ud800', '文', '\u202e', ' '];

/** The longest text that still fits a size class, in letters of one byte. */
export const BORDERS = SIZE_CLASSES.map((size) => size - LENGTH_BYTES - QUOTES);

export function someBytes(dice: Dice, most: number): Uint8Array<ArrayBuffer> {
  return dice.bytes(dice.pick([0, 1, dice.below(64), dice.below(most)]));
}

/** Texts of every size: none, one letter, either side of a border, and whatever people write. Never null, which is nothing. */
export function someValue(dice: Dice, most: number = BORDERS.at(-1)!): unknown {
  const borders = BORDERS.filter((border) => border <= most);
  const letters = dice.pick([
    () => '',
    () => 'a'.repeat(Math.max(0, Math.min(most, (borders.length > 0 ? dice.pick(borders) : 0) + dice.below(3) - 2))),
    () => Array.from({ length: dice.below(300) }, () => dice.pick(LETTERS)).join(''),
    () => 'b'.repeat(dice.below(Math.min(most, 6000))),
  ])();
  return dice.pick([letters, letters, { said: '', left: [] }, [], 0, false]);
}

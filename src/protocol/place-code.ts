import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { checksOut, LETTERS, typedLetters, withCheckLetter } from './letters.ts';
import { shape } from './shape.ts';

const BODY_LETTERS = 7;

/**
 * The short code of a placement, to type from a poster: seven letters made from its id and a check letter, "K7QM-2F9X".
 * It is as public as the directory. Two placements may share one; then the server knows neither by it.
 */
export function placeCode(placement: string): string {
  const mixed = fnv1a64(placement);
  const spread = mixed ^ (mixed >> 35n);
  return withCheckLetter(Array.from({ length: BODY_LETTERS }, (_, at) => Number((spread >> BigInt(at * 5)) & 31n)));
}

/** A typed code as it stands on the poster; null: a letter is wrong or missing. */
export function readPlaceCode(typed: string): string | null {
  if (!checksOut(typed, BODY_LETTERS + 1)) return null;
  const values = [...typedLetters(typed)].slice(0, BODY_LETTERS).map((letter) => LETTERS.indexOf(letter));
  return withCheckLetter(values);
}

/** The placement behind a code. */
export const PlaceCodeReply = shape(() => z.object({ organisation: Id, placement: Id }));
export type PlaceCodeReply = z.infer<typeof PlaceCodeReply>;

/** Spreads ids that are alike; hides nothing. */
function fnv1a64(text: string): bigint {
  let sum = 0xcbf29ce484222325n;
  for (const letter of text) sum = BigInt.asUintN(64, (sum ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n);
  return sum;
}

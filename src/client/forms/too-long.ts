import { workText } from '../text/casework.ts';
import type { FieldError } from '../ui/ErrorSummary.tsx';

/** What a field of casework holds, as the protocol has it: words, and one line of them. */
export const LIMIT = 20_000;
export const LINE_LIMIT = 300;

/** Too long is said in the summary, with the field it is about; nothing is cut. */
export function tooLong(id: string, label: string, words: string, limit = LIMIT): FieldError[] {
  const over = words.trim().length - limit;
  return over > 0 ? [{ id, message: workText.tooLong(label, over) }] : [];
}

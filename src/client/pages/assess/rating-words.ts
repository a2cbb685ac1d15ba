import type { Rating } from '#domain/risk/risk.ts';
import type { MatrixWords } from '../../forms/use-casework.ts';
import { assessText as text } from '../../text/assess.ts';

/** "Likely, medium": what a rating means in the words of this deployment. */
export function ratingWords({ likelihood, impact }: Rating, words: MatrixWords): string {
  return text.rating(words.likelihood[likelihood - 1]?.label ?? '', words.impact[impact - 1]?.label ?? '');
}

import { wordsLookedFor } from '#domain/concern/find.ts';
import { folded } from '#domain/words/fold.ts';

/** Of a longer list what is shown: what is chosen already, then what fits, so that nothing chosen goes out of sight. */
export function narrowed<Option>(
  all: readonly Option[],
  isChosen: (option: Option) => boolean,
  fits: (option: Option) => boolean,
  most: number,
): Option[] {
  const chosen = all.filter(isChosen);
  return [...chosen, ...all.filter((one) => !isChosen(one) && fits(one)).slice(0, most)];
}

/** Whether every word looked for occurs in a text. */
export function has(query: string): (text: string) => boolean {
  const words = wordsLookedFor(query);
  return (text) => words.every((word) => folded(text).includes(word));
}

/** The language of all words shown to people. Plurals, numbers, lists and the order of names follow it. */
export const LANGUAGE: string = 'en-GB';

/**
 * What is made when it is first asked for: the browser's formatters for a language take 10 to 70 ms each on a slow phone (CPU 4× slower,
 * November 2026), and most pages need none of them to be drawn.
 */
export function atFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

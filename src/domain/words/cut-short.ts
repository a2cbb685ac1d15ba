/** On the few phones that cannot tell, an emoji of several parts may come apart, but never half a letter. */
function signsOf(text: string): Iterable<{ segment: string }> {
  if (!('Segmenter' in Intl)) return Array.from(text, (segment) => ({ segment }));
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}

/**
 * The beginning of a text, at most `limit` UTF-16 units and a mark that there is more. It ends with a whole word, or where
 * no word ends, with a whole sign: never inside a flag, a family or an accented letter.
 */
export function cutShort(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const words = text.slice(0, limit).match(/^(.*?\S)[\s.,;:!?]+\S*$/s)?.[1];
  if (words) return `${words}…`;
  let end = 0;
  for (const { segment } of signsOf(text)) {
    if (end + segment.length > limit) break;
    end += segment.length;
  }
  return `${text.slice(0, end)}…`;
}

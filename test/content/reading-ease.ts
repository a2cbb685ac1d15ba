/** Words to measure: the sentences of a learner file, without ids, addresses, and names we may not reword. */
export function proseIn(value: unknown, skip: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => proseIn(item, skip));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (skip.has(key) ? [] : proseIn(inner, skip)));
}

export function sentencesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(/(?<=[.?!:])\s+/)).filter((sentence) => wordsIn(sentence).length > 0);
}

export function wordsIn(text: string): string[] {
  return text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
}

/** Groups of vowels, less a silent e at the end or before an ending: right for about nine words in ten, which an average forgives. */
export function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/e(?=(ment|ful|less|ness|ly)s?$)/, '');
  if (plain.length <= 3) return 1;
  const trimmed = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, trimmed.match(/[aeiouy]+/g)?.length ?? 1);
}

/** Flesch-Kincaid: the school grade (US) at which a text is read with ease. Grade 6 is an age of about 11. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = sentencesIn(texts);
  const words = sentences.flatMap(wordsIn);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

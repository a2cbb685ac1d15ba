/** Many cases' folded texts in one: `at` says where each begins. A single long text is searched far faster than many. */
export type Texts = { spaces: readonly string[]; at: readonly number[]; text: string };

/** The cases in which every word occurs, wherever in them. The words are folded, and none is empty or has a space in it. */
export function casesWith(words: readonly string[], texts: Texts): string[] {
  const [rarest, ...others] = [...words].sort((a, b) => b.length - a.length);
  if (rarest === undefined) return [];
  const { spaces, at, text } = texts;
  const found: string[] = [];
  for (let from = text.indexOf(rarest); from >= 0; ) {
    const index = lastAtOrBefore(at, from);
    const end = at[index + 1] ?? text.length;
    if (others.every((word) => text.slice(at[index], end).includes(word))) found.push(spaces[index]!);
    from = text.indexOf(rarest, end);
  }
  return found;
}

function lastAtOrBefore(at: readonly number[], place: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

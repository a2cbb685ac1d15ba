import type { Word } from '#domain/words/read-words.ts';

/** What the words of a pack's patterns mean: `content/suggestions.ts` says how they are written. */
type Part = { is: 'word' | 'stem'; text: string } | { is: 'denial' } | { is: 'gap' };
export type Pattern = readonly Part[];

/** `...` stands for none to this many words. */
const GAP = 3;
/** "never been bullied": a denial counts this many words before what it denies. */
const DENIED_WITHIN = 2;

export function readPattern(written: string): Pattern {
  return written.split(' ').map((part): Part => {
    if (part === '~') return { is: 'denial' };
    if (part === '...') return { is: 'gap' };
    return part.endsWith('*') ? { is: 'stem', text: part.slice(0, -1) } : { is: 'word', text: part };
  });
}

/** What a pattern can begin with, so that a text asks only the few that may fit. Stems have three letters or more. */
export function beginning(pattern: Pattern): string {
  const first = pattern[0]!;
  return 'text' in first ? first.text.slice(0, 3) : '~';
}

/** The place behind the last word that fits, or null. All of it stands in one clause. */
export function endOf(
  pattern: Pattern,
  words: readonly Word[],
  from: number,
  denials: ReadonlySet<string>,
): number | null {
  const clause = words[from]?.clause;
  const fits = (part: number, at: number): number | null => {
    const wanted = pattern[part];
    if (!wanted) return at;
    if (wanted.is === 'gap') {
      for (let skipped = 0; skipped <= GAP; skipped++) {
        const end = fits(part + 1, at + skipped);
        if (end !== null) return end;
      }
      return null;
    }
    const word = words[at];
    if (!word || word.clause !== clause) return null;
    const same =
      wanted.is === 'denial'
        ? denials.has(word.folded)
        : wanted.is === 'stem'
          ? word.folded.startsWith(wanted.text)
          : word.folded === wanted.text;
    return same ? fits(part + 1, at + 1) : null;
  };
  return fits(0, from);
}

/** "No bullying here". "Not only bullying" denies nothing. */
export function isDenied(
  words: readonly Word[],
  at: number,
  denials: ReadonlySet<string>,
  unless: ReadonlySet<string>,
): boolean {
  for (let before = at - 1; before >= Math.max(0, at - DENIED_WITHIN); before--) {
    const { folded, clause } = words[before]!;
    if (clause !== words[at]!.clause) return false;
    if (denials.has(folded)) return !unless.has(words[before + 1]!.folded);
  }
  return false;
}

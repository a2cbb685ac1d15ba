import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Identifier } from '#domain/identifiers/identifier.ts';
import { useFindIdentifiers } from './use-find-identifiers.ts';

/** After this much quiet a find is shown, so that nobody is interrupted at each key. */
const PAUSE_MS = 700;
/** What the text ends with may not be finished yet. */
const PAUSE_AT_END_MS = 2000;

/**
 * What is to be shown of what is found: all that was there at the start, later finds after a pause, and nothing that the
 * person keeps. Both are remembered by the words for as long as the editor is open, and nowhere else.
 */
export function useIdentifierHints(text: string): { shown: Identifier[]; keep: (words: string) => void } {
  const find = useFindIdentifiers();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  // Nothing that was seen, nothing to show: a long text is not read through again at each key.
  const found = useMemo(() => (seen.size === 0 ? [] : find(text)), [find, text, seen]);
  const see = (upTo: number) => {
    const words = find(text).flatMap(({ start, end }) => (end <= upTo ? [text.slice(start, end)] : []));
    setSeen((before) => (words.every((one) => before.has(one)) ? before : new Set([...before, ...words])));
  };

  useLayoutEffect(() => see(text.length), [find]);
  useEffect(() => {
    const soon = setTimeout(() => see(text.trimEnd().length - 1), PAUSE_MS);
    const later = setTimeout(() => see(text.length), PAUSE_AT_END_MS);
    return () => {
      clearTimeout(soon);
      clearTimeout(later);
    };
  }, [find, text]);
  return {
    shown: found.filter(({ start, end }) => {
      const words = text.slice(start, end);
      return seen.has(words) && !kept.has(words);
    }),
    keep: (one) => setKept((before) => new Set([...before, one])),
  };
}

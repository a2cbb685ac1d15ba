import { useEffect, useMemo, useState } from 'preact/hooks';
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
  const found = useMemo(() => find(text), [find, text]);
  const words = ({ start, end }: Identifier) => text.slice(start, end);
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(found.map(words)));
  useEffect(() => setSeen(new Set(found.map(words))), [find]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const unseen = found.filter((one) => !seen.has(words(one)));
    if (unseen.length === 0) return;
    const see = (list: Identifier[]) => {
      if (list.length > 0) setSeen((before) => new Set([...before, ...list.map(words)]));
    };
    const typedUpTo = text.trimEnd().length;
    const soon = setTimeout(() => see(unseen.filter(({ end }) => end < typedUpTo)), PAUSE_MS);
    const later = setTimeout(() => see(unseen), PAUSE_AT_END_MS);
    return () => {
      clearTimeout(soon);
      clearTimeout(later);
    };
  }, [found]);
  return {
    shown: found.filter((one) => seen.has(words(one)) && !kept.has(words(one))),
    keep: (one) => setKept((before) => new Set([...before, one])),
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsLookedFor } from '#domain/concern/find.ts';
import { readInbox } from '../db/inbox/inbox-index.ts';
import type { Inbox } from '../db/inbox/inbox-memory.ts';
import { endSearch, searchInbox } from '../db/inbox/inbox-search.ts';
import { useLive } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { wording } from './wording.ts';

/** The cases: at once as they were kept, then with what changed since, part by part when that is a lot. */
export function useInbox(session: Session): Inbox | undefined {
  const [round, goOn] = useState(0);
  const opened = useRef(false);
  const inbox = useLive(
    session,
    (phone) => {
      const slice = opened.current ? undefined : 0;
      opened.current = true;
      return readInbox(phone, wording, slice);
    },
    [round],
  );
  useEffect(() => {
    if (inbox && inbox.left > 0) goOn((now) => now + 1);
  }, [inbox]);
  return inbox;
}

/** What was looked for and in which cases it is. What is typed stays in this page: not stored, not in the address. */
export type Search = { words: readonly string[]; spaces: ReadonlySet<string> };

/** Null while nothing is looked for. */
export function useSearch({ phone }: Session, query: string, inbox: Inbox | undefined): Search | null {
  const [search, set] = useState<Search | null>(null);
  useEffect(() => () => endSearch(phone), [phone]);
  useEffect(() => {
    const words = wordsLookedFor(query);
    if (words.length === 0) return set(null);
    let current = true;
    // What could not be read now is looked through again with the next letter, or the next news.
    searchInbox(phone, wording, words).then(
      (spaces) => current && set({ words, spaces }),
      (error) => globalThis.reportError?.(error),
    );
    return () => {
      current = false;
    };
  }, [phone, query, inbox]);
  return search;
}

import { useEffect, useRef } from 'preact/hooks';
import { onSaveNow } from '../session/pending-saves.ts';

/** Saves when the page is hidden, left, locked, or taken away: a phone may never bring it back. */
export function useFlushOnLeave(flush: () => Promise<boolean>): void {
  const newest = useRef(flush);
  newest.current = flush;
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const now = () => newest.current();
    document.addEventListener('visibilitychange', now, { signal });
    addEventListener('pagehide', now, { signal });
    const forget = onSaveNow(now);
    return () => {
      leaving.abort();
      forget();
      void now();
    };
  }, []);
}

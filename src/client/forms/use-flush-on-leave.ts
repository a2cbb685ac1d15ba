import { useEffect, useRef } from 'preact/hooks';

/** Saves when the page is hidden, left, or taken away: a phone may never bring it back. */
export function useFlushOnLeave(flush: () => void): void {
  const newest = useRef(flush);
  newest.current = flush;
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const now = () => newest.current();
    document.addEventListener('visibilitychange', now, { signal });
    addEventListener('pagehide', now, { signal });
    return () => {
      leaving.abort();
      now();
    };
  }, []);
}

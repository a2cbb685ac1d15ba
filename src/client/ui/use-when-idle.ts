import { useEffect } from 'preact/hooks';

/** Safari has no such call: there it waits a little instead. */
const WAIT_MS = 300;

/** Runs once on a page when the browser has nothing better to do. */
export function useWhenIdle(run: () => void): void {
  useEffect(() => {
    if (!globalThis.requestIdleCallback) {
      const timer = setTimeout(run, WAIT_MS);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(run);
    return () => cancelIdleCallback(asked);
  }, []);
}

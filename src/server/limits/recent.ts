import type { Ticks } from '../platform/clock.ts';

/** With a sweep each minute nobody is remembered for more than ten. */
const KEPT_MS = 540_000;
const MOST = 50_000;

/** Names that were here in the last nine minutes; beyond `most` the one that was not here for the longest goes. */
export function createRecent(ticks: Ticks, most = MOST) {
  const seen = new Map<string, number>();
  function sweep(): void {
    const now = ticks();
    for (const [name, at] of seen) {
      if (now - at < KEPT_MS && seen.size <= most) return;
      seen.delete(name);
    }
  }
  return {
    add(name: string): void {
      seen.delete(name);
      seen.set(name, ticks());
      sweep();
    },
    has(name: string): boolean {
      const at = seen.get(name);
      return at !== undefined && ticks() - at < KEPT_MS;
    },
    sweep,
  };
}

import type { Ticks } from '../platform/clock.ts';

/** `burst` at once, and `perSecond` in the long run. */
export interface Pace {
  burst: number;
  perSecond: number;
}

export interface Buckets {
  /** Takes `cost` from a key's bucket. 0: there was enough; else nothing was taken, and whole seconds until there is. */
  take(key: string, cost?: number): number;
  /** Forgets whoever has not been here for a while. */
  sweep(): void;
  readonly size: number;
}

/** With a sweep each minute nobody is remembered for more than ten. */
const KEPT_MS = 540_000;
const MOST = 50_000;

/**
 * A bucket per key, in memory. Beyond `most` the one that was not touched for the longest is forgotten, and is full when it
 * comes back: so a flood of new keys takes room from nobody else.
 */
export function createBuckets({ burst, perSecond }: Pace, ticks: Ticks, most = MOST): Buckets {
  // In the order of the last touch.
  const buckets = new Map<string, { left: number; at: number }>();

  function sweep(): void {
    const now = ticks();
    for (const [key, { at }] of buckets) {
      if (now - at < KEPT_MS && buckets.size <= most) return;
      buckets.delete(key);
    }
  }

  return {
    take(key, cost = 1) {
      const now = ticks();
      const known = buckets.get(key);
      const left = known ? Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond) : burst;
      // What is larger than a whole bucket waits for a full one.
      const needed = Math.min(cost, burst);
      const enough = left >= needed;
      buckets.delete(key);
      buckets.set(key, { left: enough ? left - needed : left, at: now });
      sweep();
      return enough ? 0 : Math.max(1, Math.ceil((needed - left) / perSecond));
    },
    sweep,
    get size() {
      return buckets.size;
    },
  };
}

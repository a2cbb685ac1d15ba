import type { Ticks } from '../platform/clock.ts';

/** Beyond it nobody is let into the line: what waits takes memory too. */
const MOST = 1000;

/**
 * Where strangers wait for their turn. In each turn of the event loop one of them is let through, or as many as make
 * `perSecond` when turns take long, so that however many come at once, whoever does not have to wait here is served between any
 * two of them. And who asks again as soon as it is answered asks no faster than this.
 */
export function createLine(perSecond: number, ticks: Ticks, most = MOST) {
  const waiting: (() => void)[] = [];
  let last = 0;

  function turn(): void {
    const now = ticks();
    const count = Math.max(1, Math.floor(((now - last) / 1000) * perSecond));
    last = now;
    for (const next of waiting.splice(0, count)) next();
    if (waiting.length > 0) setImmediate(turn);
  }

  return {
    /** Null when the line is full. */
    enter(): Promise<void> | null {
      if (waiting.length >= most) return null;
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length > 1) return;
        last = ticks();
        setImmediate(turn);
      });
    },
  };
}

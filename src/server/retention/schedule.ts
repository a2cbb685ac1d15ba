import { type Log, placeOf } from '../log.ts';
import type { Wake } from '../notify/wake.ts';
import { type Clock, dayOf } from '../platform/clock.ts';
import type { Store } from '../store/store.ts';
import { eraseDue } from './erase-due.ts';

const HOUR_MS = 3_600_000;
const FIRST_MS = 60_000;

/** Looks once a day, and soon after each start, for what is over. A day on which it failed is tried again an hour later. */
export function startRetention(deps: { store: Store; clock: Clock; wake: Wake; log: Log }): { stop(): Promise<void> } {
  const { clock, log } = deps;
  let lastDay = '';
  let running: Promise<void> = Promise.resolve();
  const look = async () => {
    const day = dayOf(clock);
    if (day === lastDay) return;
    try {
      const { erased } = await eraseDue(deps, day);
      lastDay = day;
      if (erased > 0) log.write({ event: 'erased', spaces: erased });
    } catch (error) {
      const failed = error instanceof Error ? error : new Error();
      log.write({ event: 'erasing_failed', error: failed.name, at: placeOf(failed) });
    }
  };
  const next = () => {
    running = running.then(look);
  };
  const first = setTimeout(next, FIRST_MS).unref();
  const hourly = setInterval(next, HOUR_MS).unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(hourly);
      return running;
    },
  };
}

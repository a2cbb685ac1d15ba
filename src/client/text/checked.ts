import { longDate } from './dates.ts';

/** Beside every number and address: they go out of date. */
export function checkedOn(day: string): string {
  return `Last checked ${longDate(day)}.`;
}

import { atFirstUse } from '#content/language.ts';

/** A day of the calendar in England, YYYY-MM-DD. Days compare as text. */
export type Day = string;

const DAY_MS = 86_400_000;
const inEngland = atFirstUse(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/**
 * The day in England at a moment, wherever the phone is. Null when the moment cannot be read. Put together from its parts: how a
 * whole date is written differs between browsers of the same year.
 */
export function englandDay(moment: string | Date): Day | null {
  const at = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  if (Number.isNaN(at)) return null;
  const parts = inEngland().formatToParts(at);
  const part = (type: 'year' | 'month' | 'day') => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** True for a day that the calendar has: not 31 November, not 29 February in most years. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAfter(text, 0) === text;
}

export function dayAfter(day: Day, days: number): Day {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}

/** Whole days from one to the other; below 0 when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The last of `count` working days after `day`. What starts on a Saturday starts to count on Monday. */
export function workingDayAfter(day: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = dayAfter(at, 1);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}

/** How many working days have begun after `from` and by `to`. */
export function workingDaysBetween(from: Day, to: Day, holidays: ReadonlySet<Day>): number {
  let count = 0;
  for (let day = dayAfter(from, 1); day <= to; day = dayAfter(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}

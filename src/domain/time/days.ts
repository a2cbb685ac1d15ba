/** A day of the calendar in England, YYYY-MM-DD. Days compare as text. */
export type Day = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** 01:00 UTC on the last Sunday of a month (0 is January). */
function lastSunday(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0, 1);
  return lastDay - new Date(lastDay).getUTCDay() * DAY_MS;
}

/**
 * The day in England at a moment, wherever the phone is. Null when the moment cannot be read, or is in no year of four
 * digits. Summer time as the Summer Time Order 2002 has it, in rules that have been the same since 1996, and not from the browser: making its
 * calendar of a time zone takes a slow phone 70 ms before the first day is known. A test holds both against each other.
 */
export function englandDay(moment: string | Date): Day | null {
  const at = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  const year = new Date(at).getUTCFullYear();
  if (!(year >= 0 && year < 9999)) return null;
  const summer = at >= lastSunday(year, 2) && at < lastSunday(year, 9);
  return new Date(summer ? at + HOUR_MS : at).toISOString().slice(0, 10);
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

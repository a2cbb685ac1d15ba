import { LIMITS } from '#protocol/limits.ts';

const DAY_MS = 86_400_000;

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day on which people have been able to know of it for long enough. */
export const warnedBy = (day: string) => later(day, LIMITS.warningDays);

/**
 * The same day so many months later, or the last of a month that is too short; never so soon that nobody could be warned.
 */
export function endOf(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const end = lastOfMonth.getUTCDate() < date ? lastOfMonth : new Date(Date.UTC(year, month - 1 + months, date));
  const text = end.toISOString().slice(0, 10);
  const soonest = warnedBy(day);
  return text < soonest ? soonest : text;
}

import pack from '#content/packs/england/holidays.json' with { type: 'json' };
import { type Day, isWorkingDay, workingDayAfter, workingDaysBetween } from '#domain/time/days.ts';

const HOLIDAYS: ReadonlySet<Day> = new Set(pack.days);

/** The day by which an answer is due that was promised within so many working days of England. */
export function answerDueBy(sent: Day, workingDays: number): Day {
  return workingDayAfter(sent, workingDays, HOLIDAYS);
}

/** Whether teams in England work on a day. */
export function isWorkday(day: Day): boolean {
  return isWorkingDay(day, HOLIDAYS);
}

/** How many working days something that came on one day has waited by another. */
export function workingDaysWaited(since: Day, today: Day): number {
  return workingDaysBetween(since, today, HOLIDAYS);
}

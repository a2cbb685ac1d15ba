import pack from '#content/packs/england/holidays.json' with { type: 'json' };
import { type Day, workingDayAfter } from '#domain/time/days.ts';

const HOLIDAYS: ReadonlySet<Day> = new Set(pack.days);

/** The day by which an answer is due that was promised within so many working days of England. */
export function answerDueBy(sent: Day, workingDays: number): Day {
  return workingDayAfter(sent, workingDays, HOLIDAYS);
}

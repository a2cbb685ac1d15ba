import { atFirstUse, LANGUAGE } from '#content/language.ts';

const formatted = (options: Intl.DateTimeFormatOptions) => atFirstUse(() => new Intl.DateTimeFormat(LANGUAGE, options));
const dayAndMonth = { day: 'numeric', month: 'long' } as const;
const time = formatted({ hour: '2-digit', minute: '2-digit' });
const weekday = formatted({ weekday: 'long' });
const fullDay = formatted({ ...dayAndMonth, weekday: 'long' });
const dayOnly = formatted(dayAndMonth);
const longDay = formatted({ ...dayAndMonth, year: 'numeric' });

const DAY_MS = 86_400_000;
/** Times in messages are what their writers claim, so they may be anything. */
const unknownTime = 'time not known';

/** "14:02" */
export function timeOfDay(date: Date): string {
  return time().format(date);
}

/** "Tuesday 3 November, 14:02" */
export function dayAndTime(iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? unknownTime : `${fullDay().format(at)}, ${time().format(at)}`;
}

const named = (format: () => Intl.DateTimeFormat) => (day: string) => {
  const at = Date.parse(`${day}T12:00`);
  return Number.isNaN(at) ? unknownTime : format().format(at);
};

/** "3 November 2026", for a day that something was checked. */
export const longDate = named(longDay);

/** "Friday 27 November", for a day ahead. */
export const dayNamed = named(fullDay);

/** "27 November", where there is little room. */
export const shortDay = named(dayOnly);

/** "today", "yesterday", "on Tuesday", "on 3 November 2026": as people say it. */
export function daySaid(iso: string, now: Date): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return unknownTime;
  const days = dayNumber(now) - dayNumber(new Date(at));
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 1 && days < 7 ? `on ${weekday().format(at)}` : `on ${longDay().format(at)}`;
}

/** Of the day that the phone's own calendar has. */
function dayNumber(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS;
}

/**
 * Days and times in the phone's own calendar. Their words and their order stand here, to be translated like all others: the
 * browser's formatter takes a slow phone 70 ms to make, and nearly every page shows a day.
 */
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const twoDigits = (count: number) => String(count).padStart(2, '0');
const dayOnly = (at: Date) => `${at.getDate()} ${MONTHS[at.getMonth()]}`;
const fullDay = (at: Date) => `${WEEKDAYS[at.getDay()]} ${dayOnly(at)}`;
const longDay = (at: Date) => `${dayOnly(at)} ${at.getFullYear()}`;

const DAY_MS = 86_400_000;
/** Times in messages are what their writers claim, so they may be anything. */
const unknownTime = 'time not known';
const isKnown = (at: Date) => !Number.isNaN(at.getTime());

/** "14:02" */
export function timeOfDay(date: Date): string {
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** "Tuesday 3 November, 14:02" */
export function dayAndTime(iso: string): string {
  const at = new Date(iso);
  return isKnown(at) ? `${fullDay(at)}, ${timeOfDay(at)}` : unknownTime;
}

const named = (say: (at: Date) => string) => (day: string) => {
  const at = new Date(`${day}T12:00`);
  return isKnown(at) ? say(at) : unknownTime;
};

/** "3 November 2026", for a day that something was checked. */
export const longDate = named(longDay);

/** "Friday 27 November", for a day ahead. */
export const dayNamed = named(fullDay);

/** "27 November", where there is little room. */
export const shortDay = named(dayOnly);

/** "today", "yesterday", "on Tuesday", "on 3 November 2026": as people say it. */
export function daySaid(iso: string, now: Date): string {
  const at = new Date(iso);
  if (!isKnown(at)) return unknownTime;
  const days = dayNumber(now) - dayNumber(at);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 1 && days < 7 ? `on ${WEEKDAYS[at.getDay()]}` : `on ${longDay(at)}`;
}

/** Of the day that the phone's own calendar has. */
function dayNumber(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS;
}

import { type Day, dayAfter } from '#domain/time/days.ts';

/**
 * A whole day for a phone's calendar (RFC 5545). `title` is all that it says: others may see the calendar. `stamp` is when
 * the file is made.
 */
export function calendarFile(day: Day, title: string, uid: string, stamp: string): string {
  const plain = (text: string) => text.replace(/-/g, '');
  const escaped = title.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stepwise//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(day, 1))}`,
    `SUMMARY:${escaped}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

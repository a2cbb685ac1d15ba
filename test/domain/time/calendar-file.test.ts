import { expect, test } from 'vitest';
import { calendarFile } from '#domain/time/calendar-file.ts';

test('a day for a phone’s calendar is letter for letter what RFC 5545 asks for, and says only its title', () => {
  const file = calendarFile('2026-12-31', 'Look again; a, b\\c\nnow', 'one@stepwise', '2026-11-26T09:30:15.123Z');
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stepwise//EN',
    'BEGIN:VEVENT',
    'UID:one@stepwise',
    'DTSTAMP:20261126T093015Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Look again\\; a\\, b\\\\c\\nnow',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Look again\\; a\\, b\\\\c\\nnow',
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

import { expect, test } from 'vitest';
import { dayAndTime, daySaid, longDate } from '#client/text/dates.ts';

// The tests run on the Chatham Islands: 13 h 45 min ahead, so a day there is not the day in London.
const now = new Date('2026-11-21T00:30:00Z');

test.each([
  ['2026-11-20T23:00:00Z', 'today'],
  ['2026-11-20T10:00:00Z', 'yesterday'],
  ['2026-11-16T23:00:00Z', 'on Tuesday'],
  ['2026-11-03T09:00:00Z', 'on 3 November 2026'],
  ['2027-01-01T09:00:00Z', 'on 1 January 2027'],
  ['whenever', 'time not known'],
])('%s is said as %s, by the day of the person who reads it', (iso, said) => {
  expect(daySaid(iso, now)).toBe(said);
});

test('what a writer claims as the time may be anything', () => {
  expect(dayAndTime('2026-11-20T10:15:00Z')).toBe('Saturday 21 November, 00:00');
  expect(dayAndTime('never')).toBe('time not known');
});

test('a day that something was checked is written out', () => {
  expect(longDate('2026-11-20')).toBe('20 November 2026');
});

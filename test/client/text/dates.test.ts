import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAndTime, dayNamed, daySaid, longDate, shortDay, timeOfDay } from '#client/text/dates.ts';

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

test('days and times are written as the browser writes them in Britain', () => {
  const by = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);
  const day = { day: 'numeric', month: 'long' } as const;
  const formats = {
    time: by({ hour: '2-digit', minute: '2-digit' }),
    short: by(day),
    named: by({ ...day, weekday: 'long' }),
    long: by({ ...day, year: 'numeric' }),
  };
  const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (at) => {
      const own = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
      const iso = own.map((part) => String(part).padStart(2, '0')).join('-');
      expect(timeOfDay(at)).toBe(formats.time.format(at));
      expect(dayAndTime(at.toISOString())).toBe(`${formats.named.format(at)}, ${formats.time.format(at)}`);
      expect([shortDay(iso), dayNamed(iso), longDate(iso)]).toEqual([
        formats.short.format(at),
        formats.named.format(at),
        formats.long.format(at),
      ]);
    }),
    { seed: 20261127, numRuns: 2000 },
  );
});

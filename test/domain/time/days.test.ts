import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import holidays from '#content/packs/england/holidays.json' with { type: 'json' };
import {
  dayAfter,
  daysBetween,
  englandDay,
  isDay,
  isWorkingDay,
  workingDayAfter,
  workingDaysBetween,
} from '#domain/time/days.ts';

const closed = new Set(holidays.days);
const anyDay = fc.integer({ min: 0, max: 1095 }).map((days) => dayAfter('2026-01-01', days));
const seeded = { seed: 20261125, numRuns: 500 };

const nearMidnight = ({ day, minutes }: { day: Date; minutes: number }) => day.setUTCHours(24, minutes, 0, 0);

describe('a day in England', () => {
  test.each([
    ['2026-07-01T22:59:00Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    ['2026-12-01T23:30:00Z', '2026-12-01'],
    ['2026-12-01T09:00:00+13:00', '2026-11-30'],
  ])('%s is on %s, wherever the phone is', (moment, day) => {
    expect(englandDay(moment)).toBe(day);
  });

  const browser = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
  test('is the one that the tables of time zones have, in all the years since its rules last changed', () => {
    const moments = fc.date({ min: new Date('1996-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const midnights = fc.record({ day: moments, minutes: fc.integer({ min: -125, max: 125 }) });
    fc.assert(
      fc.property(fc.oneof(moments.map(Number), midnights.map(nearMidnight)), (at) => {
        expect(englandDay(new Date(at))).toBe(browser.format(at));
      }),
      { ...seeded, numRuns: 5000 },
    );
    for (let year = 1996; year < 2100; year++) {
      for (const month of [2, 9]) {
        for (let hours = 0; hours < 24 * 31; hours++) {
          const at = new Date(Date.UTC(year, month, 1, hours));
          if (englandDay(at) !== browser.format(at)) throw new Error(at.toISOString());
        }
      }
    }
  });

  test('a time nobody can read has no day', () => {
    expect(englandDay('yesterday')).toBeNull();
    expect(englandDay(new Date(Number.NaN))).toBeNull();
    expect(englandDay(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
  });

  test.each(['+275760-09-12T00:00:00Z', '-271821-04-21T00:00:00Z', '+010000-01-01T00:00:00Z', '9999-12-31T23:00:00Z'])(
    'a year that no day can name (%s) has none either',
    (moment) => {
      expect(englandDay(moment)).toBeNull();
    },
  );

  test.each(['2026-02-29', '2026-11-31', '2026-13-01', '2026-00-10', '26-11-01', '2026-1-1', 'tomorrow', ''])(
    '%s is not a day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each(['2028-02-29', '2026-11-30'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });
});

describe('working days in England', () => {
  test.each([
    ['2026-11-25', 1, '2026-11-26', 'the next day'],
    ['2026-11-27', 1, '2026-11-30', 'over a weekend'],
    ['2026-11-28', 1, '2026-11-30', 'sent on a Saturday'],
    ['2026-12-23', 3, '2026-12-30', 'over Christmas, with Boxing Day made up for on the Monday'],
    ['2027-03-25', 1, '2027-03-30', 'over Easter'],
    ['2026-11-20', 10, '2026-12-04', 'two weeks'],
    ['2026-11-20', 0, '2026-11-20', 'at once'],
  ])('from %s, %i working days end on %s: %s', (from, count, to) => {
    expect(workingDayAfter(from, count, closed)).toBe(to);
  });

  test('always end on one, with exactly that many on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = workingDayAfter(from, count, closed);
        const between = Array.from({ length: daysBetween(from, end) }, (_, at) => dayAfter(from, at + 1));
        expect(isWorkingDay(end, closed)).toBe(true);
        expect(between.filter((day) => isWorkingDay(day, closed))).toHaveLength(count);
      }),
      seeded,
    );
  });
});

test('as many working days have passed as it takes to come to the last of them', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(30), (day, count) => {
      expect(workingDaysBetween(day, workingDayAfter(day, count, closed), closed)).toBe(count);
    }),
    seeded,
  );
  expect(workingDaysBetween('2026-11-26', '2026-11-26', closed)).toBe(0);
  expect(workingDaysBetween('2026-11-27', '2026-11-30', closed), 'from a Friday to the Monday').toBe(1);
  expect(workingDaysBetween('2026-11-27', '2026-11-26', closed)).toBe(0);
});

describe('the bank holidays of the pack', () => {
  test.each([2026, 2027, 2028])('%i: are what the rules for England and Wales make of the year', (year) => {
    expect(holidays.days.filter((day) => day.startsWith(String(year)))).toEqual(bankHolidays(year));
  });
});

/** By rule: Easter by the calendar of the church, first and last Mondays, and a Monday for what falls on a weekend. */
function bankHolidays(year: number): string[] {
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
  const monday = (from: string, step: 1 | -1): string =>
    weekday(from) === 1 ? from : monday(dayAfter(from, step), step);
  const taken = new Set<string>();
  const free = (day: string): string => {
    const at = weekday(day) === 0 || weekday(day) === 6 || taken.has(day) ? free(dayAfter(day, 1)) : day;
    taken.add(at);
    return at;
  };
  const easter = easterSunday(year);
  // Christmas first where both fall on a weekend; Boxing Day alone on a Saturday moves to the Monday.
  const fixed = [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`].map(free);
  const moving = [
    dayAfter(easter, -2),
    dayAfter(easter, 1),
    monday(`${year}-05-01`, 1),
    monday(`${year}-05-31`, -1),
    monday(`${year}-08-31`, -1),
  ];
  return [...fixed, ...moving].sort();
}

/** The anonymous Gregorian algorithm. */
function easterSunday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mailbox } from '#protocol/mailbox.ts';
import { londonHour, nextHour } from '#server/notify/london.ts';
import { afterQuiet, apart, isQuiet, mailDue, restAfter, soon, tryAgain } from '#server/notify/schedule.ts';

const HOUR = 3600;
const at = (text: string) => Date.parse(text) / 1000;
const said = (seconds: number | null) => seconds && new Date(seconds * 1000).toISOString();

const moments = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-31T00:00:00Z') });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const hour = fc.integer({ min: 0, max: 23 });
const quiet = fc.option(fc.record({ from: hour, to: hour }), { nil: null });
const mailbox: fc.Arbitrary<Mailbox> = fc.record({
  address: fc.constant('team@hospital.example'),
  often: fc.constantFrom('hourly', 'daily', 'never'),
  hour,
  quiet,
});
const holds = (property: fc.IProperty<unknown[]>) =>
  fc.assert(property as fc.IProperty<unknown>, { seed: 26, numRuns: 500 });

const night = { from: 18, to: 8 };
const set = (part: Partial<Mailbox>): Mailbox => ({
  address: 'team@hospital.example',
  often: 'hourly',
  hour: 9,
  quiet: null,
  ...part,
});

describe('times in England', () => {
  it('are an hour ahead of the world in summer, and change on the right nights', () => {
    expect(londonHour(at('2026-11-20T10:59:59Z'))).toBe(10);
    expect(londonHour(at('2026-07-20T10:00:00Z'))).toBe(11);
    expect(londonHour(at('2026-03-29T00:59:59Z'))).toBe(0);
    expect(londonHour(at('2026-03-29T01:00:00Z'))).toBe(2);
    expect([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')].map(londonHour)).toEqual([1, 1]);
  });
});

describe('quiet hours', () => {
  it('last over midnight, begin with their first minute and end before their last', () => {
    expect(isQuiet(at('2026-11-20T17:59:00Z'), night)).toBe(false);
    expect(isQuiet(at('2026-11-20T18:00:00Z'), night)).toBe(true);
    expect(isQuiet(at('2026-11-21T00:00:00Z'), night)).toBe(true);
    expect(isQuiet(at('2026-11-21T07:59:59Z'), night)).toBe(true);
    expect(isQuiet(at('2026-11-21T08:00:00Z'), night)).toBe(false);
    expect(said(afterQuiet(at('2026-11-20T22:13:00Z'), night))).toBe('2026-11-21T08:00:00.000Z');
  });

  it('end at eight by the clocks in England on the nights when these change', () => {
    expect(said(afterQuiet(at('2026-03-28T22:00:00Z'), night))).toBe('2026-03-29T07:00:00.000Z');
    expect(said(afterQuiet(at('2026-10-24T22:00:00Z'), night))).toBe('2026-10-25T08:00:00.000Z');
  });

  it('never hold anything back for a day, never let anything out, and change nothing outside of them', () => {
    holds(
      fc.property(moments, quiet, (now, hours) => {
        const then = afterQuiet(now, hours);
        expect(isQuiet(then, hours)).toBe(false);
        expect(then - now).toBeLessThanOrEqual(25 * HOUR);
        if (!isQuiet(now, hours)) expect(then).toBe(now);
        else expect(then % HOUR).toBe(0);
      }),
    );
  });
});

describe('the mailbox of a team', () => {
  it('hears at once, but again only after an hour', () => {
    const now = at('2026-11-20T10:03:20Z');
    expect(said(mailDue(now, set({}), null))).toBe('2026-11-20T10:05:00.000Z');
    const rest = restAfter(at('2026-11-20T10:05:10Z'));
    expect(said(mailDue(at('2026-11-20T10:20:00Z'), set({}), rest))).toBe('2026-11-20T11:10:00.000Z');
    expect(said(mailDue(at('2026-11-20T12:00:00Z'), set({}), rest))).toBe('2026-11-20T12:00:00.000Z');
  });

  it('hears once a day at its hour, on the days when the clocks change too', () => {
    const daily = set({ often: 'daily' });
    expect(said(mailDue(at('2026-11-20T08:59:00Z'), daily, null))).toBe('2026-11-20T09:00:00.000Z');
    expect(said(mailDue(at('2026-11-20T09:00:00Z'), daily, null))).toBe('2026-11-21T09:00:00.000Z');
    expect(said(mailDue(at('2026-03-28T10:00:00Z'), daily, null))).toBe('2026-03-29T08:00:00.000Z');
    // That hour is not there on that day.
    expect(said(mailDue(at('2026-03-28T10:00:00Z'), set({ often: 'daily', hour: 1 }), null))).toBe(
      '2026-03-30T00:00:00.000Z',
    );
  });

  it('hears nothing when it wants nothing', () => {
    expect(mailDue(at('2026-11-20T08:59:00Z'), set({ often: 'never' }), null)).toBeNull();
  });

  it('is never told in its quiet hours, never before its rest is over, and within three days of anything', () => {
    holds(
      fc.property(
        moments,
        mailbox,
        fc.option(fc.integer({ min: 0, max: 2 * HOUR }), { nil: null }),
        (now, box, left) => {
          const rest = left === null ? null : now + left;
          const due = mailDue(now, box, rest);
          if (box.often === 'never') return void expect(due).toBeNull();
          expect(isQuiet(due!, box.quiet)).toBe(false);
          expect(due! >= now && due! - now <= 72 * HOUR).toBe(true);
          if (box.often === 'hourly') expect(due!).toBeGreaterThanOrEqual(rest ?? now);
          if (box.often === 'daily' && !box.quiet) expect(londonHour(due!)).toBe(box.hour);
          expect(due! % 300).toBe(0);
        },
      ),
    );
  });
});

describe('news on a device', () => {
  it('of a team comes within minutes; of a receipt at random, and never sooner than twenty minutes', () => {
    holds(
      fc.property(moments, chance, (now, by) => {
        expect(soon(now) - now).toBeGreaterThanOrEqual(120);
        expect(soon(now) - now).toBeLessThan(420);
        expect(apart(now, by) - now).toBeGreaterThanOrEqual(20 * 60);
        expect(apart(now, by) - now).toBeLessThanOrEqual(65 * 60);
        // What is kept of it is no finer than five minutes.
        expect([soon(now) % 300, apart(now, by) % 300]).toEqual([0, 0]);
      }),
    );
    const now = at('2026-11-20T10:00:00Z');
    expect([apart(now, 0), apart(now, 0.999)].map(said)).toEqual([
      '2026-11-20T10:20:00.000Z',
      '2026-11-20T11:00:00.000Z',
    ]);
  });
});

describe('what could not be told', () => {
  it('is tried again after pauses that grow, not before the other side wants it, and given up in the end', () => {
    holds(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 12 }),
        chance,
        fc.option(fc.nat(10 ** 6), { nil: null }),
        (now, tries, by, asked) => {
          const then = tryAgain(now, tries, by, asked);
          if (tries >= 10) return void expect(then).toBeNull();
          expect(then! - now).toBeGreaterThanOrEqual(Math.min(asked ?? 120, 24 * HOUR));
          expect(then! - now).toBeLessThanOrEqual(24 * HOUR + 300);
        },
      ),
    );
    const now = at('2026-11-20T10:00:00Z');
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => (tryAgain(now, tries, 0)! - now) / 60);
    expect(pauses).toEqual([5, 5, 10, 20, 35, 65, 130, 260, 360]);
  });
});

it('the next hour is always ahead, and full', () => {
  holds(
    fc.property(moments, (now) => {
      expect(nextHour(now) - now).toBeGreaterThan(0);
      expect(nextHour(now) - now).toBeLessThanOrEqual(HOUR);
      expect(nextHour(now) % HOUR).toBe(0);
    }),
  );
});

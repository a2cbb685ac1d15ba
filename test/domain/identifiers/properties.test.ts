import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIdentifiers } from '#domain/identifiers/find.ts';
import { isNhsNumber } from '#domain/identifiers/nhs-number.ts';

const YEAR = 2026;
const sure = { seed: 20261121, numRuns: 2000 };
const digit = fc.integer({ min: 0, max: 9 });

/** Worked out backwards, by trying each last digit against the published sum. */
const stem = fc.array(digit, { minLength: 9, maxLength: 9 }).filter((nine) => new Set(nine).size > 1);
const nhsNumber = stem
  .map((nine) => {
    const remainder = nine.reduce((sum, one, at) => sum + one * (10 - at), 0) % 11;
    return { nine, check: remainder === 0 ? 0 : 11 - remainder };
  })
  .filter(({ check }) => check < 10)
  .map(({ nine, check }) => [...nine, check].join(''));
const gap = fc.constantFrom('', ' ', '-', '.', ' - ', '  ', '\u00a0', '–');
const spaced = fc
  .tuple(nhsNumber, fc.array(gap, { minLength: 9, maxLength: 9 }))
  .map(([number, gaps]) => [...number].map((one, at) => one + (gaps[at] ?? '')).join(''));
/** A day with a time behind it may pass the sum. Such a text is left alone. */
const readsAsDay = /^(\d{1,2}\D\d{1,2}\D(19|20)\d\d\b|(19|20)\d\d\D\d\d\D)/;
const around = fc.constantFrom('', 'Her number is ', '(', '😀', 'המספר ', 'NHS no: ', 'Room 4, ');

describe('NHS numbers', () => {
  test('every valid one is found, however it is spaced', () => {
    fc.assert(
      fc.property(spaced, around, fc.constantFrom('', '.', ', and', '😀', '\n'), (number, before, after) => {
        fc.pre(!readsAsDay.test(number));
        const text = before + number + after;
        const found = findIdentifiers(text, YEAR);
        expect(found.map(({ start, end }) => text.slice(start, end))).toContain(number);
        // None is issued with a nought in front; a phone number of ten digits has one.
        expect(found.map(({ kind }) => kind)).toContain(found[0]?.kind === 'phone' ? 'phone' : 'nhs-number');
        if (!number.startsWith('0')) expect(found.map(({ kind }) => kind)).toEqual(['nhs-number']);
      }),
      sure,
    );
  });

  test('about one in eleven strings of ten digits passes', () => {
    const strings = fc.sample(fc.array(digit, { minLength: 10, maxLength: 10 }), { seed: 20261121, numRuns: 22_000 });
    const share = strings.filter((digits) => isNhsNumber(digits.join(''))).length / strings.length;
    expect(share).toBeGreaterThan(0.083);
    expect(share).toBeLessThan(0.099);
  });

  test('one digit wrong, or two neighbours changed about, is noticed', () => {
    fc.assert(
      fc.property(nhsNumber, fc.integer({ min: 0, max: 8 }), digit, (number, at, other) => {
        const digits = [...number];
        fc.pre(digits[at] !== String(other));
        expect(isNhsNumber(digits.with(at, String(other)).join(''))).toBe(false);
        fc.pre(digits[at] !== digits[at + 1]);
        expect(
          isNhsNumber(
            digits
              .with(at, digits[at + 1]!)
              .with(at + 1, digits[at]!)
              .join(''),
          ),
        ).toBe(false);
      }),
      sure,
    );
  });
});

const pieces = fc.constantFrom(
  ...['943 476 5919', '07700 900123', '+44', 'born ', '3/4/56', 'M1 1AE', 'a@b.co', 'MRN 12345', 'AB123456C', ' ', '.'],
  ...['😀', '👩🏽‍⚕️', 'א', '\u202e', '\u200f', '\ud83d', '\ude00', '\u0301', '0', '٣', '@', '\n', '\u0000'],
);

test('whatever the text: in order, apart, inside it, and never through the middle of a character', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      let last = 0;
      for (const { start, end } of findIdentifiers(text, YEAR)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const edge of [start, end]) {
          expect(/[\ud800-\udbff]/.test(text[edge - 1] ?? '') && /[\udc00-\udfff]/.test(text[edge] ?? '')).toBe(false);
        }
        last = end;
      }
    }),
    sure,
  );
});

import { expect, test } from 'vitest';
import { findIdentifiers } from '#domain/identifiers/find.ts';
import cases from './cases.json' with { type: 'json' };

const YEAR = 2026;
const found = (text: string) =>
  findIdentifiers(text, YEAR).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

test.each(Object.entries(cases.found))('found: %s', (_, [text, expected]) => {
  expect(found(text as string)).toEqual(expected);
});

test.each(Object.entries(cases.falseAlarms))('no alarm: %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('a date grows old', () => {
  expect(findIdentifiers('12/11/2026', 2032)).toHaveLength(1);
});

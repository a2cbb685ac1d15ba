import { expect, test } from 'vitest';
import type { Listed } from '#client/forms/concern-line.ts';
import { steady } from '#client/forms/use-mine.ts';

const row = (id: string, needsYou = false) => ({ draft: { id }, needsYou }) as Listed;
const ids = (rows: readonly Listed[]) => rows.map(({ draft }) => draft.id).join('');

test('news in a row that is on screen leaves it where it is', () => {
  const now = [row('c', true), row('a'), row('b')];
  expect(ids(steady([row('a'), row('b'), row('c')], now, 5))).toBe('abc');
  expect(steady([row('a'), row('b'), row('c')], now, 5)[2]!.needsYou).toBe(true);
});

test('news in a row for which there is no room brings it to the top', () => {
  expect(ids(steady([row('a'), row('b'), row('c')], [row('c', true), row('a'), row('b')], 2))).toBe('cab');
});

test('what came or went is put in order', () => {
  expect(ids(steady([row('a'), row('b')], [row('c'), row('b'), row('a')], 5))).toBe('cba');
  expect(ids(steady([row('a'), row('b'), row('c')], [row('c'), row('a')], 5))).toBe('ca');
  expect(ids(steady([row('a'), row('b')], [row('c'), row('a')], 5))).toBe('ca');
});

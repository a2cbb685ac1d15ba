import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { countingIn, number, plural } from '#client/text/plural.ts';
import { LANGUAGE } from '#content/language.ts';

const dogs = {
  zero: '# cŵn',
  one: '# ci',
  two: '# gi',
  few: '# chi',
  many: '# chi (chwe)',
  other: '# ci (llawer)',
};

describe('what is said of a number', () => {
  test.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
    [21, '21 days'],
    [1000, '1,000 days'],
    [1.5, '1.5 days'],
  ])('in English: %d', (count, said) => {
    expect(plural(count, { one: '# day', other: '# days' })).toBe(said);
  });

  test('a form may leave the number out', () => {
    expect(plural(1, { one: 'The last one', other: '# left' })).toBe('The last one');
  });

  test.each([
    [0, '0 cŵn'],
    [1, '1 ci'],
    [2, '2 gi'],
    [3, '3 chi'],
    [4, '4 ci (llawer)'],
    [6, '6 chi (chwe)'],
    [7, '7 ci (llawer)'],
  ])('in Welsh, which has six forms: %d', (count, said) => {
    expect(countingIn('cy').plural(count, dogs)).toBe(said);
  });

  test.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [103, 'few'],
    [11, 'many'],
    [100, 'other'],
  ])('in Arabic, which has six others: %d', (count, said) => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    expect(countingIn('ar').plural(count, forms)).toBe(said);
  });

  test('a form that is not given is the other one', () => {
    const { plural: inArabic } = countingIn('ar');
    expect([0, 1, 2, 3, 11, 100].map((count) => inArabic(count, { other: '#' }))).toEqual(
      [0, 1, 2, 3, 11, 100].map(String),
    );
  });

  test('every number is said, in every language, as that language writes it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(), fc.nat(1100)),
        fc.constantFrom('en-GB', 'cy', 'ar', 'pl', 'ar-XB', 'fa'),
        (count, language) => {
          const { plural: inIt, number: written } = countingIn(language);
          expect(written(count)).toBe(new Intl.NumberFormat(language).format(count));
          expect(inIt(count, { one: '# of it', other: '# of them' })).toContain(written(count));
        },
      ),
    );
  });
});

test('numbers are written in the language of the words', () => {
  expect([0, 999, 1000, 1_234_567].map(number)).toEqual(['0', '999', '1,000', '1,234,567']);
});

test('the page and both manifests say which language it is', () => {
  expect(readFileSync('index.html', 'utf8')).toContain(`<html lang="${LANGUAGE}"`);
  for (const name of ['manifest', 'plain']) {
    expect(JSON.parse(readFileSync(`public/${name}.webmanifest`, 'utf8')).lang).toBe(LANGUAGE);
  }
});

test('names are sorted as that language has it, too', async () => {
  vi.resetModules();
  vi.doMock('#content/language.ts', async (original) => ({ ...(await original<object>()), LANGUAGE: 'cy' }));
  const { inOrder } = await import('#domain/words/in-order.ts');
  // Ch is a letter of its own in Welsh, after c.
  expect(['Chwarel', 'Cwm', 'Dinas'].toSorted(inOrder)).toEqual(['Cwm', 'Chwarel', 'Dinas']);
  vi.doUnmock('#content/language.ts');
});

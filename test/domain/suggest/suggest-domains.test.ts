import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import { findDomains, suggestDomains } from '#domain/suggest/suggest-domains.ts';
import { readWords } from '#domain/words/read-words.ts';
import { repeated } from '../identifiers/hard-pieces.ts';

const { suggestions } = loadPack(files);
const sure = { seed: 20261125, numRuns: 400 };
const patterns = suggestions.domains.flatMap(({ words }) => words);
/** Texts made of what patterns are made of, of denials, and of anything. */
const written = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(...patterns)
        .map((one) => one.replace('~', 'no').replaceAll('*', 'ing').replace('...', 'very much')),
      fc.constantFrom('no', 'not', 'only', 'nobody', 'ward', '.', ',', '\n', '’', '😀', '\u200b', 'é', 'שלום'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 25 },
  )
  .map((some) => some.join(' '));
const from = (text: string) => findDomains(suggestions, { 'what-happened': text });
const ids = (text: string) => from(text).map(({ domain }) => domain);

describe('whatever is written', () => {
  test('at most so many are suggested, in the order of the pack, each with a reason', () => {
    fc.assert(
      fc.property(written, (text) => {
        const found = suggestDomains(suggestions, { 'what-happened': text });
        const order = suggestions.domains.map(({ domain }) => domain);
        expect(found.length).toBeLessThanOrEqual(suggestions.most);
        expect(found.map(({ domain }) => order.indexOf(domain))).toEqual(
          found.map(({ domain }) => order.indexOf(domain)).sort((a, b) => a - b),
        );
        for (const { quotes, reasons } of found) expect(quotes.length + reasons.length).toBeGreaterThan(0);
      }),
      sure,
    );
  });

  test('each quote stands in the text, letter by letter', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const { quotes } of from(text)) for (const quote of quotes) expect(text).toContain(quote);
      }),
      sure,
    );
  });

  test('the order in which questions were answered, or domains are listed, changes nothing', () => {
    const turned = { ...suggestions, domains: [...suggestions.domains].reverse() };
    fc.assert(
      fc.property(written, written, (one, other) => {
        const first = findDomains(suggestions, { 'what-happened': one, improvement: other });
        const second = findDomains(turned, { improvement: other, 'what-happened': one });
        expect([...second].reverse()).toEqual(first);
      }),
      sure,
    );
  });

  test('another sentence never takes a domain away', () => {
    fc.assert(
      fc.property(written, written, (text, more) => {
        expect(ids(`${text}.\n${more}`)).toEqual(expect.arrayContaining(ids(text)));
      }),
      sure,
    );
  });

  test('small letters, capitals and accents mean the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...patterns), { maxLength: 6 }), (some) => {
        const text = some.join('. ').replace('~', 'no').replaceAll('*', '').replace('...', '');
        const loud = text.toUpperCase().replace(/[AEIOU]/g, (letter) => `${letter}\u0301`);
        expect(ids(loud)).toEqual(ids(text));
      }),
      sure,
    );
  });

  test('a domain is never suggested by words that are each denied', () => {
    const plain = patterns.filter((one) => !/~|\.\.\.|enough/.test(one));
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom('never', 'wasnt'), (pattern, denial) => {
        const said = pattern.replaceAll('*', '');
        const quotes = (text: string) => from(text).flatMap((one) => one.quotes);
        expect(quotes(`${said}.`)).toContain(said);
        expect(quotes(`${denial} ${said}.`)).not.toContain(said);
      }),
      sure,
    );
  });
});

test.each([
  ['words', 'Nobody came to the bay when I called. '],
  ['one letter', 'a'],
  ['apostrophes', '’'],
  ['apostrophes in a word', 'a’’’’’a'],
  ['denials', 'no '],
  ['gaps', 'no time '],
  ['patterns', 'supervisor too '],
  ['accents', 'e\u0301'],
  ['marks nobody sees', '\u200b'],
  ['emoji', '👩🏽‍⚕️'],
])('a text without end is read to its end: %s', (_, piece) => {
  expect(Array.isArray(from(repeated(piece, 200_000)))).toBe(true);
});

test('words are read with their places, and never through the middle of a sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      let last = 0;
      for (const { start, end } of readWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(/[\ud800-\udbff]/.test(text[end - 1] ?? '') && /[\udc00-\udfff]/.test(text[end] ?? '')).toBe(false);
        last = end;
      }
    }),
    sure,
  );
});

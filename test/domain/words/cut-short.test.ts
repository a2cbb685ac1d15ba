import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { firstWords, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { cutShort } from '#domain/words/cut-short.ts';

const NURSE = '👩🏽‍⚕️';
const FLAG = '🏴󠁧󠁢󠁥󠁮󠁧󠁿';
const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

test.each([
  ['a text that fits is whole', 'Nobody came.', 20, 'Nobody came.'],
  ['a long one ends with a whole word', 'Nobody came when I called', 14, 'Nobody came…'],
  ['emoji stay whole', NURSE.repeat(5), 16, `${NURSE.repeat(2)}…`],
  ['a flag of fourteen units stays whole', FLAG.repeat(2), 20, `${FLAG}…`],
  ['a family that is longer than the limit is left out', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 5, '…'],
  ['letters keep their accents', 'e\u0301'.repeat(9), 5, 'e\u0301e\u0301…'],
])('%s', (_, text, limit, expected) => {
  expect(cutShort(text, limit)).toBe(expected);
});

test('a list shows the first words of a note that is nothing but emoji', () => {
  expect(firstWords({ answers: { [WHAT_HAPPENED]: NURSE.repeat(40) } })).toBe(`${NURSE.repeat(8)}…`);
});

test('whatever the text: no more than the limit, and only whole signs', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(NURSE, FLAG, 'שלום', ' ', 'é'),
  );
  const text = fc.array(piece, { maxLength: 20 }).map((some) => some.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 60 }), (whole, limit) => {
      const short = cutShort(whole, limit);
      if (whole.length <= limit) {
        expect(short).toBe(whole);
        return;
      }
      const kept = short.slice(0, -1);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect(whole.startsWith(kept)).toBe(true);
      const ends = new Set(Array.from(signs.segment(whole), ({ index, segment }) => index + segment.length));
      expect(kept === '' || ends.has(kept.length)).toBe(true);
    }),
    { seed: 20261125, numRuns: 1000 },
  );
});

test('on a phone that cannot tell where a sign ends, at least no letter comes apart', async () => {
  vi.stubGlobal('Intl', {});
  vi.resetModules();
  try {
    const old = await import('#domain/words/cut-short.ts');
    expect(old.cutShort('😀'.repeat(5), 5)).toBe('😀😀…');
    expect(old.cutShort('Nobody came when I called', 14)).toBe('Nobody came…');
  } finally {
    vi.unstubAllGlobals();
    vi.resetModules();
  }
});

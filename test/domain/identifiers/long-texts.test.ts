import { expect, test } from 'vitest';
import { findIdentifiers } from '#domain/identifiers/find.ts';

/** Each is the worst for some pattern: repeats that almost match, or that match everywhere. */
const pieces = {
  words: 'Nobody came to the bay when I called for help. ',
  letters: 'a',
  digits: '9',
  'digits apart': '1 ',
  noughts: '0 7 ',
  plus: '+4',
  spaces: ' ',
  dots: '1.1.1',
  at: '@',
  'a@': 'a@a.',
  dashes: 'a-a@a-a-',
  'phone numbers': '07700900123 ',
  'NHS numbers': '9434765919 ',
  labels: 'hospital number ',
  born: 'born ',
  dates: '3/4/56 ',
  months: '1 jan ',
  postcodes: 'M1 1AE ',
  'right-to-left': '\u202eא943 ',
  emoji: '👩🏽‍⚕️',
};

const fastest = (text: string) => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 7; run++) {
    const begin = performance.now();
    findIdentifiers(text, 2026);
    best = Math.min(best, performance.now() - begin);
  }
  return best;
};
const long = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

// Eight times the text takes eight times as long; if it grew with the square, sixty-four times.
test.each(Object.entries(pieces))('time grows no faster than the text: %s', (_, piece) => {
  fastest(long(piece, 20_000));
  const short = Math.max(fastest(long(piece, 20_000)), 0.05);
  expect(fastest(long(piece, 160_000)) / short).toBeLessThan(24);
});

import { expect, test } from 'vitest';
import { findIdentifiers } from '#domain/identifiers/find.ts';
import { HARD_PIECES, repeated } from './hard-pieces.ts';

/** Twenty times the longest answer: work that grew with the square of it would end in no time a test waits. */
const LENGTH = 400_000;

test.each(Object.entries(HARD_PIECES))('a text without end is read to its end: %s', (_, piece) => {
  expect(Array.isArray(findIdentifiers(repeated(piece, LENGTH), 2026))).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strengthOf } from '#domain/lock/strength.ts';

const ORDER = ['weak', 'fair', 'strong'] as const;

describe('how hard a passphrase is to guess', () => {
  test.each([
    '',
    '1234',
    '202611',
    'password',
    'Password123!',
    'stepwise2026',
    'aaaaaaaaaaaaaaaaaaaa',
    'abababababababab',
    '12345678901234567890',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
  ])('“%s” is not taken', (typed) => expect(strengthOf(typed)).toBe('weak'));

  test.each(['tk9 Qm2 zB7 wL', 'h7!kR2pw9sD'])('“%s” is good enough, or more', (typed) =>
    expect(strengthOf(typed)).not.toBe('weak'),
  );

  test('four different words are hard to guess; the same word four times is not', () => {
    expect(strengthOf('basket harbour eleven mustard')).toBe('strong');
    expect(strengthOf('four four four four')).toBe('weak');
    // Few letters, so it is the number of words that counts.
    expect(strengthOf('sun tea owl map')).toBe('strong');
    expect(strengthOf('sun tea owl')).toBe('weak');
  });

  test('another letter at the end never makes it easier, however it was made', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.constantFrom(...'abXY79!?'), (typed, more) => {
        // A letter can finish something that everyone tries first, which is no gain.
        const [before, after] = [strengthOf(typed), strengthOf(`${typed}${more}`)];
        return ORDER.indexOf(after) >= ORDER.indexOf(before) - 1;
      }),
      { seed: 20261126, numRuns: 500 },
    );
  });
});

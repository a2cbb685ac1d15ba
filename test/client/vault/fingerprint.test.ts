import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '#client/vault/base64url.ts';
import { fingerprintOf } from '#client/vault/fingerprint.ts';

const seeded = { seed: 4, numRuns: 300 };
const ids = fc.uint8Array({ minLength: 16, maxLength: 16 });
const of = (bytes: Uint8Array) => fingerprintOf(toBase64url(bytes));

describe('a fingerprint', () => {
  test('is four groups of four letters that can be read out without mistaking one for another', () => {
    fc.assert(
      fc.property(ids, (bytes) => {
        expect(of(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      }),
      seeded,
    );
  });

  test('differs with any one of the first 80 bits, and depends on nothing else', () => {
    fc.assert(
      fc.property(ids, fc.nat(127), (bytes, bit) => {
        const changed = bytes.slice();
        changed[bit >> 3]! ^= 128 >> (bit & 7);
        expect(of(changed) === of(bytes)).toBe(bit >= 80);
      }),
      seeded,
    );
  });

  test('of a known id stays what it is', () => {
    expect(fingerprintOf('A'.repeat(22))).toBe('0000-0000-0000-0000');
    expect(of(new Uint8Array(16).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });
});

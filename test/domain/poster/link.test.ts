import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '#domain/poster/crc32.ts';
import type { PosterLink } from '#domain/poster/link.ts';
import { posterTeam, readLink, writeLink } from '#domain/poster/link.ts';

const sure = { seed: 20261125, numRuns: 2000 };
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const so = (length: number) => fc.string({ unit: letters, minLength: length, maxLength: length });
const team = fc.record({ id: so(22), fingerprint: so(43) });
const link: fc.Arbitrary<PosterLink> = fc.record({
  placement: so(22),
  organisation: so(22),
  education: fc.option(so(22), { nil: null }),
  teams: fc.array(
    team.map(({ id, fingerprint }) => posterTeam(id, fingerprint)),
    { maxLength: 8 },
  ),
});
const written = link.map(writeLink);

describe('what a poster carries', () => {
  test('is read as it was written, and is digits only', () => {
    fc.assert(
      fc.property(link, (one) => {
        expect(writeLink(one)).toMatch(/^[1-9]\d+$/);
        expect(readLink(writeLink(one))).toEqual(one);
      }),
      sure,
    );
  });

  test('with one digit changed it is refused', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, where, by) => {
        const at = where % digits.length;
        const other = String((Number(digits[at]) + by) % 10);
        expect(readLink(digits.slice(0, at) + other + digits.slice(at + 1))).toBeNull();
      }),
      sure,
    );
  });

  test('cut short anywhere, longer, or with two digits swapped it is refused', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.integer({ min: 0, max: 9 }), (digits, where, more) => {
        const at = where % (digits.length - 1);
        expect(readLink(digits.slice(0, at + 1))).toBeNull();
        expect(readLink(digits.slice(at + 1))).toBeNull();
        expect(readLink(digits + more)).toBeNull();
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        if (swapped !== digits) expect(readLink(swapped)).toBeNull();
      }),
      sure,
    );
  });

  test('is refused as anything else that may stand behind the sign', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt({ min: 0n, max: 2n ** 900n }).map(String)), (text) => {
        expect(readLink(text)).toBeNull();
      }),
      sure,
    );
    fc.assert(
      fc.property(written, (digits) => {
        for (const other of [`0${digits}`, ` ${digits}`, `${digits}\n`, `-${digits}`])
          expect(readLink(other)).toBeNull();
      }),
      { ...sure, numRuns: 200 },
    );
  });

  test('with a check that fits, but of another form or length, it is refused', () => {
    const one = { placement: 'p'.repeat(22), organisation: 'o'.repeat(22), education: null, teams: [] };
    expect(readLink(writeLink({ ...one, placement: 'p'.repeat(21) }))).toBeNull();
    expect(readLink(writeLink({ ...one, teams: [{ team: 'short', pin: 'x' }] }))).toBeNull();
  });

  test('of a form that only a newer Stepwise knows, it is refused', () => {
    const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const digitsOf = (text: string) =>
      [...text].reduce((sum, letter) => sum * 64n + BigInt(ALPHABET.indexOf(letter)), 0n).toString();
    const withForm = (form: string) => {
      const text = form + 'p'.repeat(22) + 'o'.repeat(22);
      let check = '';
      for (let rest = crc32(text); rest > 0; rest = Math.floor(rest / 64)) check = ALPHABET[rest % 64] + check;
      return digitsOf(text + check.padStart(6, 'A'));
    };
    expect(readLink(withForm('B'))).toMatchObject({ placement: 'p'.repeat(22), education: null });
    expect(readLink(withForm('D'))).toBeNull();
    expect(readLink(withForm('C')), 'without the course that this form has').toBeNull();
  });

  test('names a team by the beginning of its id, and holds it to 84 bits of its fingerprint', () => {
    fc.assert(
      fc.property(team, ({ id, fingerprint }) => {
        const named = posterTeam(id, fingerprint);
        expect(id.startsWith(named.team) && fingerprint.startsWith(named.pin)).toBe(true);
        expect([named.team.length, named.pin.length * 6]).toEqual([5, 84]);
      }),
      { ...sure, numRuns: 300 },
    );
  });
});

test('the checksum is the one everybody calls CRC-32', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCode, readPlaceCode } from '#protocol/place-code.ts';

const sure = { seed: 20261125, numRuns: 1000 };
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const placement = fc.string({ unit: letters, minLength: 22, maxLength: 22 });
const code = placement.map(placeCode);

test('a code is read however it is typed', () => {
  fc.assert(
    fc.property(code, (one) => {
      expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = [one, one.toLowerCase(), one.replace('-', ''), ` ${one.replace('-', ' ')} `];
      for (const each of [...typed, one.replaceAll('0', 'o').replaceAll('1', 'l')])
        expect(readPlaceCode(each)).toBe(one);
    }),
    sure,
  );
});

test('with one wrong letter, or two neighbours swapped, or of another length it is none', () => {
  const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  fc.assert(
    fc.property(code, fc.nat(7), alphabet, (one, at, letter) => {
      const plain = one.replace('-', '');
      const changed = plain.slice(0, at) + letter + plain.slice(at + 1);
      if (changed !== plain) expect(readPlaceCode(changed)).toBeNull();
      const swapped = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
      if (swapped !== plain) expect(readPlaceCode(swapped)).toBeNull();
      expect(readPlaceCode(plain.slice(1))).toBeNull();
      expect(readPlaceCode(`${plain}0`)).toBeNull();
    }),
    sure,
  );
  for (const other of ['', 'UUUU-UUUU', '________', 'k7qm 2f9x k7qm']) expect(readPlaceCode(other)).toBeNull();
});

test('20,000 placements hardly ever share one, even with ids that are alike', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => String(at).padStart(22, 'A'));
  expect(new Set(ids.map(placeCode)).size).toBeGreaterThanOrEqual(19_998);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailto } from '#domain/concern/mailto.ts';

const seed = 20261125;

describe('a ready e-mail', () => {
  test('holds address, subject and words, with line breaks as mail apps want them', () => {
    expect(mailto('quality@example.org', 'A question', 'One & two\nthree?')).toBe(
      'mailto:quality@example.org?subject=A%20question&body=One%20%26%20two%0D%0Athree%3F',
    );
    expect(mailto('', 'A', 'b')).toBe('mailto:?subject=A&body=b');
  });

  test('whatever is written comes out again, or it is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (body) => {
        const link = mailto('quality@example.org', 'A question', body);
        if (link === null) return;
        expect(link.length).toBeLessThanOrEqual(1800);
        expect(link).toMatch(/^mailto:quality@example\.org\?subject=[^&]*&body=[^&#\s]*$/);
        const written = decodeURIComponent(link.split('&body=')[1]!);
        expect(written.replace(/\r\n/g, '\n')).toBe(body.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n/g, '\n'));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('half a character does not break it, and a long letter is told apart from a short one', () => {
    expect(mailto('', 'A', `cut \ud83d`)).toContain('body=cut%20%EF%BF%BD');
    expect(mailto('', 'A', 'x'.repeat(5000))).toBe(null);
    expect(mailto('', 'A', 'ü'.repeat(400))).toBe(null);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moves, pictureIn } from '#protocol/picture.ts';
import { bytesOf, movingPng, pictures, pngOf } from '#test/support/pictures.ts';

const size = { width: 40, height: 20 };

describe('a picture is what its bytes say', () => {
  test.each([
    ['a PNG', pictures.png, 'png'],
    ['a JPEG', pictures.jpeg, 'jpeg'],
    ['a WebP', pictures.webp, 'webp'],
    ['a WebP without loss', pictures.webpExact, 'webp'],
  ])('%s tells its kind and size', (_what, picture, type) => {
    expect(pictureIn(bytesOf(picture))).toEqual({ type, ...size });
  });

  test('a JPEG tells its size as soon as that part of it is there, and not before', () => {
    const bytes = bytesOf(pictures.jpeg);
    const at = bytes.findIndex((byte, one) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(bytes[one + 1]!));
    expect(pictureIn(bytes.subarray(0, at + 9))).toEqual({ type: 'jpeg', ...size });
    expect(pictureIn(bytes.subarray(0, at + 8))).toBeNull();
  });

  test('a WebP of the larger form, with a profile or see-through, does too', () => {
    const parts = ['RIFF\x2a\x00\x00\x00WEBP', 'VP8X\x0a\x00\x00\x00\x20\x00\x00\x00', '\x27\x00\x00\x13\x00\x00'];
    expect(pictureIn(new Uint8Array(Buffer.from(parts.join(''), 'latin1')))).toEqual({ type: 'webp', ...size });
  });

  test.each([
    ['nothing', ''],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a GIF', 'GIF89a\x28\x00\x14\x00\x80\x00\x00'],
    ['a page', '<!doctype html><title>logo.png</title>'],
    ['a WebP of no form', `RIFF\x2a\x00\x00\x00WEBPVP8L${'x'.repeat(40)}`],
    ['another RIFF', `RIFF\x2a\x00\x00\x00AVI ${'x'.repeat(40)}`],
  ])('%s is none', (_what, text) => {
    expect(pictureIn(new Uint8Array(Buffer.from(text, 'latin1')))).toBeNull();
  });

  test('what stands before the size of a JPEG is passed over, also what is marked nearly as a size is', () => {
    const bytes = bytesOf(pictures.jpeg);
    const before = [0xc4, 0xc8, 0xcc, 0xbf, 0xd0].flatMap((marker) => [0xff, marker, 0, 4, 9, 9]);
    const longer = new Uint8Array([...bytes.subarray(0, 2), ...before, ...bytes.subarray(2)]);
    expect(pictureIn(longer)).toEqual({ type: 'jpeg', ...size });
  });

  test('one dot is a picture, and none is not', () => {
    expect(pictureIn(bytesOf(pngOf(1, 1)))).toEqual({ type: 'png', width: 1, height: 1 });
    expect(pictureIn(bytesOf(pngOf(0, 1)))).toBeNull();
    expect(pictureIn(bytesOf(pngOf(1, 0)))).toBeNull();
  });

  test('one that moves says so, and none of the still ones does', () => {
    expect(moves(bytesOf(movingPng()))).toBe(true);
    expect(pictureIn(bytesOf(movingPng()))).toEqual({ type: 'png', ...size });
    const webp = (flags: string) =>
      new Uint8Array(
        Buffer.from(
          `RIFF\x2a\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00${flags}\x00\x00\x00\x27\x00\x00\x13\x00\x00`,
          'latin1',
        ),
      );
    expect(moves(webp('\x02'))).toBe(true);
    expect(moves(webp('\x12'))).toBe(true);
    expect(moves(webp('\x30'))).toBe(false);
    for (const still of Object.values(pictures)) expect(moves(bytesOf(still))).toBe(false);
    expect(moves(new Uint8Array())).toBe(false);
  });

  test('one without a side is none', () => {
    expect(pictureIn(bytesOf(pngOf(0, 20)))).toBeNull();
    expect(pictureIn(bytesOf(pngOf(40, 0)))).toBeNull();
  });

  test('cut short or made up, it never says more than is there, and never stops the reader', () => {
    const whole = fc.constantFrom(...Object.values(pictures)).map(bytesOf);
    const anything = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(whole, anything, fc.nat(400), (bytes, more, at) => {
        const found = pictureIn(new Uint8Array([...bytes.subarray(0, at), ...more]));
        expect(typeof moves(new Uint8Array([...bytes.subarray(0, at), ...more]))).toBe('boolean');
        if (found) expect(found.width * found.height).toBeGreaterThan(0);
        if (at < 20) expect(pictureIn(bytes.subarray(0, at))).toBeNull();
      }),
      { seed: 20261126, numRuns: 2000 },
    );
  });
});

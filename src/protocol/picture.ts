/** What a logo may be at most: it goes to every phone, and onto paper. */
export const LOGO = { bytes: 20_000, width: 400, height: 200 } as const;

export type PictureType = 'png' | 'jpeg' | 'webp';
export type Picture = { type: PictureType; width: number; height: number };

/**
 * What a picture is by its own bytes, whatever its name or sender says of it. Null: none of the kinds we take, or cut
 * short. Never SVG, which can carry a script.
 */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const picture = pngIn(bytes) ?? jpegIn(bytes) ?? webpIn(bytes);
  return picture && picture.width > 0 && picture.height > 0 ? picture : null;
}

/** Whether it is more than one picture, shown in turn: nobody can stop it, and on paper it is another one than on screen. */
export function moves(bytes: Uint8Array): boolean {
  if (webpIn(bytes)) return holds(bytes, 12, letters('VP8X')) && (bytes[20]! & 0x02) !== 0;
  if (!pngIn(bytes)) return false;
  // It has to say so before its first picture begins.
  for (let at = PNG.length; at + 8 <= bytes.length && !holds(bytes, at + 4, letters('IDAT')); ) {
    if (holds(bytes, at + 4, letters('acTL'))) return true;
    at += 12 + big(bytes, at, 4);
  }
  return false;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const holds = (bytes: Uint8Array, at: number, these: readonly number[]) =>
  these.every((one, each) => bytes[at + each] === one);
const big = (bytes: Uint8Array, at: number, length: number) =>
  bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
const little = (bytes: Uint8Array, at: number, length: number) =>
  bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);

function pngIn(bytes: Uint8Array): Picture | null {
  if (bytes.length < 33 || !holds(bytes, 0, PNG) || !holds(bytes, 12, letters('IHDR'))) return null;
  return { type: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
}

/** Goes from one segment to the next until one says how large the picture is. */
function jpegIn(bytes: Uint8Array): Picture | null {
  if (!holds(bytes, 0, [0xff, 0xd8, 0xff])) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + big(bytes, at + 2, 2)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'jpeg', width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    }
  }
  return null;
}

/** Its first part is of one of three forms, each of which says the size in its own way. */
function webpIn(bytes: Uint8Array): Picture | null {
  if (bytes.length < 30 || !holds(bytes, 0, letters('RIFF')) || !holds(bytes, 8, letters('WEBP'))) return null;
  const size = (width: number, height: number): Picture => ({ type: 'webp', width, height });
  if (holds(bytes, 12, letters('VP8X'))) return size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
  if (holds(bytes, 12, letters('VP8 '))) return size(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
  if (!holds(bytes, 12, letters('VP8L')) || bytes[20] !== 0x2f) return null;
  const sides = little(bytes, 21, 4);
  return size((sides & 0x3fff) + 1, ((sides >>> 14) & 0x3fff) + 1);
}

/** The names are those of TextDecoder. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * How a file of text was written down, from its bytes. `workbook`: not text but a spreadsheet program's own file.
 * `not_text`: something else. What is not UTF-8 and holds no zero bytes is taken for the old Windows alphabet, which is
 * what spreadsheets in Britain save as plain CSV.
 */
export function encodingOf(bytes: Uint8Array): Encoding | 'workbook' | 'not_text' {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return 'workbook';
  if (bytes.includes(0)) return 'not_text';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const more =
      first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
    if (more === 0) return false;
    for (let n = 0; n < more; n++) {
      at += 1;
      if ((bytes[at] ?? 0) >> 6 !== 0b10) return false;
    }
  }
  return true;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((char, value) => [char, value]));

/** RFC 4648 section 5, without padding. (`Uint8Array.toBase64` is not yet on the phones we serve.) */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += ALPHABET[word >> 18]! + ALPHABET[(word >> 12) & 63]!;
    if (left > 1) text += ALPHABET[(word >> 6) & 63]!;
    if (left > 2) text += ALPHABET[word & 63]!;
  }
  return text;
}

/** @throws when the text holds anything but the 64 letters, or cannot be whole bytes. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const rest = text.length % 4;
  if (rest === 1) throw new Error('not base64url: length');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let out = 0;
  for (let at = 0; at < text.length; at += 4) {
    let word = 0;
    const count = Math.min(4, text.length - at);
    for (let i = 0; i < 4; i++) {
      const value = i < count ? VALUES.get(text[at + i]!) : 0;
      if (value === undefined) throw new Error('not base64url: letter');
      word = (word << 6) | value;
    }
    bytes[out++] = word >> 16;
    if (count > 2) bytes[out++] = (word >> 8) & 255;
    if (count > 3) bytes[out++] = word & 255;
  }
  return bytes;
}

/** False when the last letter carries bits that belong to no byte: two spellings would then mean the same. */
export function isCanonical(text: string): boolean {
  return toBase64url(fromBase64url(text)) === text;
}

const REVERSED_POLYNOMIAL = 0xedb88320;

/** CRC-32 (ISO 3309) of an ASCII text, as an unsigned number. Finds damage, not forgery. */
export function crc32(text: string): number {
  let sum = -1;
  for (let at = 0; at < text.length; at++) {
    sum ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? REVERSED_POLYNOMIAL : 0);
  }
  return ~sum >>> 0;
}

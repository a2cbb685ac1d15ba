import { LETTERS } from '#protocol/letters.ts';
import { fromBase64url } from './base64url.ts';

const GROUPS = 4;
const GROUP = 4;

/**
 * The first 80 bits of an account's id, for two people to compare: "K7QM-2F9X-ABCD-0123". The id is a hash of the account's
 * keys, so somebody else's keys under the same fingerprint would take 2^80 tries to find.
 */
export function fingerprintOf(account: string): string {
  let bits = 0n;
  for (const byte of fromBase64url(account).slice(0, (GROUPS * GROUP * 5) / 8)) bits = (bits << 8n) | BigInt(byte);
  const letters = Array.from({ length: GROUPS * GROUP }, (_, at) => {
    const shift = BigInt((GROUPS * GROUP - 1 - at) * 5);
    return LETTERS[Number((bits >> shift) & 31n)]!;
  });
  return letters
    .join('')
    .match(new RegExp(`.{${GROUP}}`, 'g'))!
    .join('-');
}

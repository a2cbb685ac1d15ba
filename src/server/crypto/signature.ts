import { createPublicKey, verify } from 'node:crypto';

const POINT_BYTES = 65;
const UNCOMPRESSED = 4;

/**
 * ECDSA P-256 over SHA-256, as WebCrypto makes it: a raw uncompressed point and r ‖ s. A point that is not on the
 * curve makes node throw; to us it is one more signature that does not hold.
 */
export function holds(publicKey: string, text: string, signature: string): boolean {
  const point = Buffer.from(publicKey, 'base64url');
  if (point.length !== POINT_BYTES || point[0] !== UNCOMPRESSED) return false;
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

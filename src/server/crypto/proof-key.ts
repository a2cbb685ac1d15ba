import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

const UNCOMPRESSED = 4;

/** A new ECDSA P-256 key as it is stored: PKCS #8, base64url. It has its own randomness: a key is never wanted twice. */
export function makeProofKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
}

/** The public half in the protocol's `PublicKey` shape. */
export function publicHalf(stored: string): string {
  const { x, y } = createPublicKey(open(stored)).export({ format: 'jwk' });
  const point = [Buffer.of(UNCOMPRESSED), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')];
  return Buffer.concat(point).toString('base64url');
}

/** In the protocol's `Signature` shape. */
export function signWith(stored: string, text: string): string {
  return sign('sha256', Buffer.from(text), { key: open(stored), dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

function open(stored: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(stored, 'base64url'), format: 'der', type: 'pkcs8' });
}

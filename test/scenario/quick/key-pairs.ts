import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { fromBase64url, toBase64url } from '#client/vault/base64url.ts';

/**
 * Stands in for everything that is done with a key pair, on both sides, in quick stories: the same shapes and the same answers
 * from a few hashes. Another key opens nothing, another text has another signature, a changed seal does not open. Anybody who
 * knows a public key could forge: nobody here does. `install.ts` puts this file in the place of the real ones.
 */
type Half = { publicKey: string };

const TAG_BYTES = 16;
const POINT_BYTES = 65;
const wide = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(`${part.length} ${part}`) : part)));
const sha512 = (...parts: (string | Uint8Array)[]) => hash('sha512', wide(...parts), 'buffer');
const sha256 = (...parts: (string | Uint8Array)[]) => hash('sha256', wide(...parts), 'buffer');
const point = (...parts: (string | Uint8Array)[]) => new Uint8Array([4, ...sha512(...parts)]);
const asKey = (half: Half) => half as unknown as CryptoKey;
const halfOf = (key: CryptoKey) => key as unknown as Half;

// client/vault/p256.ts

export const SEED_BYTES = 48;

export async function deriveP256(
  seed: ArrayBuffer,
  use: 'ECDH' | 'ECDSA',
): Promise<{ pair: CryptoKeyPair; publicKey: string }> {
  const publicKey = toBase64url(point(use, new Uint8Array(seed)));
  return { pair: { privateKey: asKey({ publicKey }), publicKey: asKey({ publicKey }) }, publicKey };
}

// client/vault/signing.ts

export async function sign(key: CryptoKey, text: string): Promise<string> {
  return signatureOf(halfOf(key).publicKey, text);
}

export async function verify(publicKey: string, text: string, signature: string): Promise<boolean> {
  return holds(publicKey, text, signature);
}

export async function makeSigningPair(): Promise<{ publicKey: string; privateKey: CryptoKey }> {
  const publicKey = toBase64url(point(crypto.getRandomValues(new Uint8Array(SEED_BYTES))));
  return { publicKey, privateKey: asKey({ publicKey }) };
}

// client/vault/hpke.ts

export async function sealTo(publicKey: string, purpose: string, plain: Uint8Array<ArrayBuffer>): Promise<string> {
  const enc = point(publicKey, purpose, plain);
  const cipher = createCipheriv('aes-256-gcm', sha256(publicKey, purpose, enc), Buffer.alloc(12));
  const sealed = Buffer.concat([enc, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return toBase64url(new Uint8Array(sealed));
}

export async function openSealed(
  keys: CryptoKeyPair,
  purpose: string,
  sealed: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = fromBase64url(sealed);
    const enc = bytes.slice(0, POINT_BYTES);
    const key = sha256(halfOf(keys.publicKey).publicKey, purpose, enc);
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return new Uint8Array([...decipher.update(bytes.subarray(POINT_BYTES, -TAG_BYTES)), ...decipher.final()]);
  } catch {
    return null;
  }
}

// server/crypto/signature.ts

export function holds(publicKey: string, text: string, signature: string): boolean {
  return signatureOf(publicKey, text) === signature;
}

const signatureOf = (publicKey: string, text: string) => sha512(publicKey, text).toString('base64url');

// server/crypto/proof-key.ts

export const makeProofKey = () => randomBytes(SEED_BYTES).toString('base64url');
export const publicHalf = (stored: string) => toBase64url(point('proof', stored));
export const signWith = (stored: string, text: string) => signatureOf(publicHalf(stored), text);

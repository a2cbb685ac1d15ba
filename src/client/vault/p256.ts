import { fromBase64url, toBase64url } from './base64url.ts';

/** Enough random bytes that reducing them into the curve's order is even to 2^-128 (FIPS 186-5, A.2.1). */
export const SEED_BYTES = 48;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const SCALAR_BYTES = 32;

/** PKCS #8 of a P-256 private key, up to the scalar; the browser works out the public point itself. */
const PKCS8_HEAD = fromBase64url('MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCA');

/** A key pair that follows from 48 random bytes. The private key cannot be taken out again. */
export async function deriveP256(
  seed: ArrayBuffer,
  use: 'ECDH' | 'ECDSA',
): Promise<{ pair: CryptoKeyPair; publicKey: string }> {
  const algorithm = { name: use, namedCurve: 'P-256' };
  const usages: KeyUsage[] = use === 'ECDH' ? ['deriveBits'] : ['sign'];
  const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...scalarFrom(new Uint8Array(seed))]);
  const open = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, usages);
  const jwk = await crypto.subtle.exportKey('jwk', open);
  const point = new Uint8Array([4, ...fromBase64url(jwk.x!), ...fromBase64url(jwk.y!)]);
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', jwk, algorithm, false, usages),
    crypto.subtle.importKey('raw', point, algorithm, true, use === 'ECDSA' ? ['verify'] : []),
  ]);
  return { pair: { privateKey, publicKey }, publicKey: toBase64url(point) };
}

/** 1 … order - 1. */
function scalarFrom(seed: Uint8Array): Uint8Array {
  let value = 0n;
  for (const byte of seed) value = (value << 8n) | BigInt(byte);
  value = (value % (ORDER - 1n)) + 1n;
  const scalar = new Uint8Array(SCALAR_BYTES);
  for (let at = SCALAR_BYTES - 1; at >= 0; at--) {
    scalar[at] = Number(value & 255n);
    value >>= 8n;
  }
  return scalar;
}

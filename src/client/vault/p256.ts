import { fromBase64url, toBase64url } from './base64url.ts';

/** Enough random bytes that reducing them into the curve's order is even to 2^-128 (FIPS 186-5, A.2.1). */
export const SEED_BYTES = 48;

/** NIST P-256 (FIPS 186-5, SP 800-186): y² = x³ - 3x + B over the field of PRIME, with a generator of ORDER. */
const PRIME = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const GENERATOR = fromBase64url(
  'BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU',
);

const BYTES = 32;
/** PKCS #8 of a private key without its public point, up to the scalar. */
const PKCS8_HEAD = fromBase64url('MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCA');
const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * A key pair that follows from 48 random bytes, the same in every browser. The private key cannot be taken out again. `known`: its
 * public key, from somebody who is sure of it; finding it takes several times as long as all the rest.
 */
export async function deriveP256(
  seed: ArrayBuffer,
  use: 'ECDH' | 'ECDSA',
  known?: string,
): Promise<{ pair: CryptoKeyPair; publicKey: string }> {
  const scalar = toBytes((toNumber(new Uint8Array(seed)) % (ORDER - 1n)) + 1n);
  const point = known ? fromBase64url(known) : await publicPoint(scalar);
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64url(point.slice(1, 1 + BYTES)),
    y: toBase64url(point.slice(1 + BYTES)),
  };
  const [algorithm, closed, open] =
    use === 'ECDH' ? ([ECDH, ['deriveBits'], []] as const) : ([ECDSA, ['sign'], ['verify']] as const);
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...jwk, d: toBase64url(scalar) }, algorithm, false, [...closed]),
    crypto.subtle.importKey('raw', point, algorithm, true, [...open]),
  ]);
  return { pair: { privateKey, publicKey }, publicKey: toBase64url(point) };
}

/**
 * The public point of a scalar. Firefox will not say it of a key imported without one, so it is found by other means: x
 * is the shared secret with the generator, y its square root, and which of the two roots is right shows in whether
 * a signature holds. The scalar itself is only ever used by the browser's own code.
 */
async function publicPoint(scalar: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...scalar]);
  const [agreeing, signing, generator] = await Promise.all([
    crypto.subtle.importKey('pkcs8', pkcs8, ECDH, false, ['deriveBits']),
    crypto.subtle.importKey('pkcs8', pkcs8, ECDSA, false, ['sign']),
    crypto.subtle.importKey('raw', GENERATOR, ECDH, false, []),
  ]);
  const [shared, signature] = await Promise.all([
    crypto.subtle.deriveBits({ name: 'ECDH', public: generator }, agreeing, BYTES * 8),
    crypto.subtle.sign(SHA256, signing, pkcs8.subarray(0, 1)),
  ]);
  const x = toNumber(new Uint8Array(shared));
  const y = squareRoot((((x * x - 3n) * x + B) % PRIME) + PRIME);
  for (const root of [y, PRIME - y]) {
    const point = new Uint8Array([4, ...toBytes(x), ...toBytes(root)]);
    const key = await crypto.subtle.importKey('raw', point, ECDSA, false, ['verify']);
    if (await crypto.subtle.verify(SHA256, key, signature, pkcs8.subarray(0, 1))) return point;
  }
  throw new Error('deriveP256: the curve of this browser is not P-256');
}

/** PRIME is 3 modulo 4, so a root is the power (PRIME + 1) / 4. */
function squareRoot(square: bigint): bigint {
  let root = 1n;
  let power = square % PRIME;
  for (let exponent = (PRIME + 1n) >> 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) root = (root * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return root;
}

function toNumber(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

function toBytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(BYTES);
  for (let at = BYTES - 1; at >= 0; at--) {
    bytes[at] = Number(value & 255n);
    value >>= 8n;
  }
  return bytes;
}

import { createECDH, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveP256, SEED_BYTES } from '#client/vault/p256.ts';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The same point by another implementation: Node's own ECDH, told the scalar. */
function pointBy(seed: Uint8Array): string {
  const scalar = (BigInt(`0x${Buffer.from(seed).toString('hex')}`) % (ORDER - 1n)) + 1n;
  const other = createECDH('prime256v1');
  other.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'));
  return other.getPublicKey('base64url');
}

test('every seed gives the public point that another implementation finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: SEED_BYTES, maxLength: SEED_BYTES }), async (bytes) => {
      const seed = new Uint8Array(bytes);
      const { publicKey } = await deriveP256(seed.buffer, 'ECDSA');
      expect(publicKey).toBe(pointBy(seed));
    }),
    { seed: 20261121, numRuns: 150 },
  );
});

test('the pair agrees on secrets with a stranger, and its private half cannot be taken out', async () => {
  const seed = hkdfSync('sha256', 'seed', 'salt', 'info', SEED_BYTES);
  const { pair } = await deriveP256(seed, 'ECDH');
  const other = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const [mine, theirs] = await Promise.all([
    crypto.subtle.deriveBits({ name: 'ECDH', public: other.publicKey }, pair.privateKey, 256),
    crypto.subtle.deriveBits({ name: 'ECDH', public: pair.publicKey }, other.privateKey, 256),
  ]);
  expect(Buffer.from(mine).equals(Buffer.from(theirs))).toBe(true);
  await expect(crypto.subtle.exportKey('jwk', pair.privateKey)).rejects.toThrow();
});

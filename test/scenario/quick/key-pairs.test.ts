import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import * as realSeals from '#client/vault/hpke.ts';
import * as realKeys from '#client/vault/p256.ts';
import * as realSigning from '#client/vault/signing.ts';
import * as realProofs from '#server/crypto/proof-key.ts';
import * as realSignature from '#server/crypto/signature.ts';
import * as standIn from './key-pairs.ts';

const bytes = (count: number) => new Uint8Array(randomBytes(count));
const pair = (from: { deriveP256: typeof standIn.deriveP256 }) => from.deriveP256(bytes(48).buffer, 'ECDH');

test('the stand-ins have everything that the real ones have', () => {
  const real = { ...realKeys, ...realSeals, ...realSigning, ...realSignature, ...realProofs };
  expect(Object.keys(standIn).sort()).toEqual(Object.keys(real).sort());
});

test.each([
  ['real', { ...realKeys, ...realSeals }],
  ['stood in for', standIn],
])('another key, another purpose or a changed seal opens nothing: %s', async (_, keys) => {
  const [one, other] = [await pair(keys), await pair(keys)];
  const plain = bytes(32);
  const sealed = await keys.sealTo(one.publicKey, 'a grant', plain);
  const last = sealed.endsWith('A') ? 'B' : 'A';
  expect(sealed).toMatch(/^[A-Za-z0-9_-]{151}$/);
  expect(await keys.openSealed(one.pair, 'a grant', sealed)).toEqual(plain);
  expect(await keys.openSealed(other.pair, 'a grant', sealed)).toBeNull();
  expect(await keys.openSealed(one.pair, 'another', sealed)).toBeNull();
  expect(await keys.openSealed(one.pair, 'a grant', sealed.slice(0, 100) + last + sealed.slice(101))).toBeNull();
});

test.each([
  ['real', realSigning, realSignature],
  ['stood in for', standIn, standIn],
])('a signature holds for one key and one text, on both sides: %s', async (_, signing, server) => {
  const [one, other] = [await signing.makeSigningPair(), await signing.makeSigningPair()];
  const signature = await signing.sign(one.privateKey, 'hello');
  expect(one.publicKey).toMatch(/^[A-Za-z0-9_-]{87}$/);
  expect(signature).toMatch(/^[A-Za-z0-9_-]{86}$/);
  for (const [key, text, holds] of [
    [one.publicKey, 'hello', true],
    [other.publicKey, 'hello', false],
    [one.publicKey, 'hullo', false],
  ] as const) {
    expect(await signing.verify(key, text, signature)).toBe(holds);
    expect(server.holds(key, text, signature)).toBe(holds);
  }
});

import type { AccountKeys } from '#protocol/session.ts';
import { accountText } from '#protocol/session.ts';
import { toBase64url } from './base64url.ts';
import { idOf } from './hash.ts';
import { suite } from './hpke.ts';

export const SECRET_BYTES = 16;

/** Everything that follows from one secret of 128 random bits. Live keys: never stored, never sent. */
export type Account = {
  secret: Uint8Array<ArrayBuffer>;
  id: string;
  keys: AccountKeys;
  decryptionKey: CryptoKey;
  signingKey: CryptoKey;
  /** Seals the account's own documents. */
  vaultKey: CryptoKey;
  /** The same on every device of the account, so that each can open it without asking. */
  vaultSpace: string;
};

const encoder = new TextEncoder();

export async function deriveAccount(secret: Uint8Array<ArrayBuffer>): Promise<Account> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const derive = (purpose: string, bytes: number) =>
    crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode(`stepwise/1/${purpose}`) },
      root,
      bytes * 8,
    );
  const [encryptionSeed, signingSeed, vaultBits, vaultSpace] = await Promise.all([
    derive('encryption', 32),
    derive('signing', 32),
    derive('vault-key', 32),
    derive('vault-space', 16),
  ]);
  const [encryption, signing, vaultKey] = await Promise.all([
    suite.kem.deriveKeyPair(encryptionSeed),
    deriveSigningPair(signingSeed),
    crypto.subtle.importKey('raw', vaultBits, 'AES-GCM', false, ['encrypt', 'decrypt']),
  ]);
  const keys = { encryption: await rawPublic(encryption.publicKey), signing: await rawPublic(signing.publicKey) };
  return {
    secret,
    id: await idOf(accountText(keys)),
    keys,
    decryptionKey: encryption.privateKey,
    signingKey: signing.privateKey,
    vaultKey,
    vaultSpace: toBase64url(new Uint8Array(vaultSpace)),
  };
}

/** True when the id belongs to these keys: nobody can put other keys under a known id. */
export async function keysMatch(account: string, keys: AccountKeys): Promise<boolean> {
  return (await idOf(accountText(keys))) === account;
}

async function rawPublic(key: CryptoKey): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

/** RFC 9180's DeriveKeyPair gives a sound scalar from a seed; the same point serves ECDSA once imported for it. */
async function deriveSigningPair(seed: ArrayBuffer): Promise<CryptoKeyPair> {
  const pair = await suite.kem.deriveKeyPair(seed);
  const [secret, open] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.privateKey),
    crypto.subtle.exportKey('jwk', pair.publicKey),
  ]);
  const point = { kty: 'EC', crv: 'P-256', x: open.x!, y: open.y! };
  const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...point, d: secret.d! }, P256, false, ['sign']),
    crypto.subtle.importKey('jwk', point, P256, true, ['verify']),
  ]);
  return { privateKey, publicKey };
}

import type { AccountKeys } from '#protocol/session.ts';
import { accountText } from '#protocol/texts.ts';
import { toBase64url } from './base64url.ts';
import { deriverOf } from './derive.ts';
import { idOf } from './hash.ts';
import { deriveP256, SEED_BYTES } from './p256.ts';

export const SECRET_BYTES = 16;
/** Of a receipt that can be written on paper: 99 random bits, as many as nine words say, and five that are 0. */
export const PAPER_BYTES = 13;

/** Everything that follows from one secret of 128 (or 99) random bits. Live keys: never stored, never sent. */
export type Account = {
  secret: Uint8Array<ArrayBuffer>;
  id: string;
  keys: AccountKeys;
  decryptionKeys: CryptoKeyPair;
  signingKey: CryptoKey;
  /** Seals the account's own documents. */
  vaultKey: CryptoKey;
  /** The same on every device of the account, so that each can open it without asking. */
  vaultSpace: string;
};

/** `known`: what is stored of it. Its keys are taken from there when they belong to its id, instead of being found again. */
export async function deriveAccount(
  secret: Uint8Array<ArrayBuffer>,
  known?: { account: string; keys: AccountKeys },
): Promise<Account> {
  const sure = known && (await keysMatch(known.account, known.keys)) ? known.keys : undefined;
  const derive = await deriverOf(secret);
  const [encryptionSeed, signingSeed, vaultBits, vaultSpace] = await Promise.all([
    derive('encryption', SEED_BYTES),
    derive('signing', SEED_BYTES),
    derive('vault-key', 32),
    derive('vault-space', 16),
  ]);
  const [encryption, signing, vaultKey] = await Promise.all([
    deriveP256(encryptionSeed, 'ECDH', sure?.encryption),
    deriveP256(signingSeed, 'ECDSA', sure?.signing),
    crypto.subtle.importKey('raw', vaultBits, 'AES-GCM', false, ['encrypt', 'decrypt']),
  ]);
  const keys = { encryption: encryption.publicKey, signing: signing.publicKey };
  return {
    secret,
    id: await idOf(accountText(keys)),
    keys,
    decryptionKeys: encryption.pair,
    signingKey: signing.pair.privateKey,
    vaultKey,
    vaultSpace: toBase64url(new Uint8Array(vaultSpace)),
  };
}

/** True when the id belongs to these keys: nobody can put other keys under a known id. */
export async function keysMatch(account: string, keys: AccountKeys): Promise<boolean> {
  return (await idOf(accountText(keys))) === account;
}

/** A name that looks like chance to everyone but this account: for what would show where its owner is. */
export function hiddenName(account: Account, plain: string): Promise<string> {
  return idOf(`stepwise/hidden-name/1\n${toBase64url(account.secret)}\n${plain}`);
}

/** A receipt's secret from `PAPER_BYTES` random bytes. */
export function paperSecret(random: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const secret = random.slice();
  secret[PAPER_BYTES - 1]! &= 0b1110_0000;
  return secret;
}

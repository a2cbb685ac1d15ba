import { fromBase64url, toBase64url } from './base64url.ts';
import { seal, unseal } from './seal.ts';

/**
 * The device slot: the account secret sealed under a key that this browser will use but never give out. It stops the
 * casual copying of raw keys, no more; a passphrase slot is the stronger lock.
 */
export async function makeSlot(
  account: string,
  secret: Uint8Array,
  iv: Uint8Array<ArrayBuffer>,
): Promise<{ key: CryptoKey; sealed: string }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const sealed = await seal(key, secretPlace(account), toBase64url(secret), iv);
  if (!sealed) throw new Error('makeSlot: the secret is too long');
  return { key, sealed };
}

/** Null when the key cannot open it: a damaged store, or a key that did not survive being stored. */
export async function openSlot(
  account: string,
  key: CryptoKey,
  sealed: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = await unseal(key, secretPlace(account), sealed);
  return typeof secret === 'string' ? fromBase64url(secret) : null;
}

const secretPlace = (account: string) => ({ space: account, key: account });

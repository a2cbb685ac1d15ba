import { sealBytes, unsealBytes } from './seal.ts';

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
  return { key, sealed: await sealBytes(key, secretPlace(account), secret, iv) };
}

/** Null when the key cannot open it: a damaged store, or a key that did not survive being stored. */
export function openSlot(account: string, key: CryptoKey, sealed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return unsealBytes(key, secretPlace(account), sealed);
}

const secretPlace = (account: string) => ({ space: account, key: account });

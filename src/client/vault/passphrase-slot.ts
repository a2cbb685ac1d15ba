import { fromBase64url, toBase64url } from './base64url.ts';
import { sealBytes, unsealBytes } from './seal.ts';

/** OWASP, Password Storage Cheat Sheet (2026): at least 600,000 rounds of PBKDF2-HMAC-SHA256. */
const ROUNDS = 600_000;
/** A damaged store must not keep a phone busy for minutes. */
const MOST_ROUNDS = 10_000_000;
export const SALT_BYTES = 16;

/** The account secret sealed under what somebody has in mind. Only opening it tells whether the words were right. */
export type PassphraseSlot = { salt: string; rounds: number; sealed: string };

export async function makePassphraseSlot(
  account: string,
  secret: Uint8Array,
  passphrase: string,
  { salt, iv }: { salt: Uint8Array<ArrayBuffer>; iv: Uint8Array<ArrayBuffer> },
): Promise<PassphraseSlot> {
  const key = await keyFrom(passphrase, salt, ROUNDS);
  const sealed = await sealBytes(key, placeOf(account), secret, iv);
  return { salt: toBase64url(salt), rounds: ROUNDS, sealed };
}

/** Null when it is another passphrase, or the slot was damaged: the two cannot be told apart. */
export async function openPassphraseSlot(
  account: string,
  { salt, rounds, sealed }: PassphraseSlot,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (rounds > MOST_ROUNDS) return null;
  const key = await keyFrom(passphrase, fromBase64url(salt), rounds);
  return unsealBytes(key, placeOf(account), sealed);
}

const placeOf = (account: string) => ({ space: account, key: 'passphrase' });

/** Phones differ in how they write accents and in how many spaces they put between words; people do not notice either. */
export const plainPassphrase = (typed: string) => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(plainPassphrase(passphrase));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

import { fromBase64url, toBase64url } from './base64url.ts';
import { seal, unseal } from './seal.ts';

/** 32 bytes: what the passkey is asked for, and never told to anyone. */
export const PASSKEY_SALT_BYTES = 32;

/**
 * The account secret sealed under what a passkey answers for a salt (WebAuthn PRF). Some devices answer wrongly or
 * differently another day, so `check` is compared before anything is opened, and a passphrase slot always stands beside.
 */
export type PasskeySlot = { credential: string; salt: string; check: string; sealed: string };

export async function makePasskeySlot(
  account: string,
  secret: Uint8Array,
  answer: Uint8Array<ArrayBuffer>,
  { credential, salt, iv }: { credential: string; salt: string; iv: Uint8Array<ArrayBuffer> },
): Promise<PasskeySlot> {
  const { key, check } = await fromAnswer(answer);
  const sealed = await seal(key, { space: account, key: 'passkey' }, toBase64url(secret), iv);
  if (!sealed) throw new Error('makePasskeySlot: the secret is too long');
  return { credential, salt, check, sealed };
}

/** Null when the passkey answered something else than when the slot was made. */
export async function openPasskeySlot(
  account: string,
  slot: PasskeySlot,
  answer: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { key, check } = await fromAnswer(answer);
  if (check !== slot.check) return null;
  const secret = await unseal(key, { space: account, key: 'passkey' }, slot.sealed);
  return typeof secret === 'string' ? fromBase64url(secret) : null;
}

async function fromAnswer(answer: Uint8Array<ArrayBuffer>): Promise<{ key: CryptoKey; check: string }> {
  const root = await crypto.subtle.importKey('raw', answer, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const forPurpose = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(32),
    info: new TextEncoder().encode(`stepwise/1/passkey-${purpose}`),
  });
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(forPurpose('key'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(forPurpose('check'), root, 128),
  ]);
  return { key, check: toBase64url(new Uint8Array(check)) };
}

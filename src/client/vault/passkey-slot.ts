import { toBase64url } from './base64url.ts';
import { deriverOf } from './derive.ts';
import { sealBytes, unsealBytes } from './seal.ts';

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
  const sealed = await sealBytes(key, placeOf(account), secret, iv);
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
  return unsealBytes(key, placeOf(account), slot.sealed);
}

const placeOf = (account: string) => ({ space: account, key: 'passkey' });

async function fromAnswer(answer: Uint8Array<ArrayBuffer>): Promise<{ key: CryptoKey; check: string }> {
  const derive = await deriverOf(answer);
  const [key, check] = await Promise.all([derive('passkey-key', 32), derive('passkey-check', 16)]);
  return {
    key: await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']),
    check: toBase64url(new Uint8Array(check)),
  };
}

import { ENVELOPE_VERSION, HEADER_BYTES, IV_BYTES, SUITE_AES_256_GCM, TAG_BYTES } from '#protocol/envelope.ts';
import { SIZE_CLASSES } from '#protocol/limits.ts';
import { sealedPlace } from '#protocol/texts.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const LENGTH_BYTES = 4;

export type Place = { space: string; key: string };

/**
 * Seals JSON for one place, padded to a size class; the key epoch is 0 until keys rotate. `iv` is 12 fresh random bytes.
 * Null when the JSON is longer than the largest size class.
 */
export async function seal(
  key: CryptoKey,
  place: Place,
  value: unknown,
  iv: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const text = encoder.encode(JSON.stringify(value));
  const size = SIZE_CLASSES.find((bytes) => bytes >= text.length + LENGTH_BYTES);
  if (!size) return null;
  const plain = new Uint8Array(size);
  new DataView(plain.buffer).setUint32(0, text.length);
  plain.set(text, LENGTH_BYTES);
  return toBase64url(await encrypt(key, place, plain, iv));
}

/** Null when it was not sealed for this key and place, or was changed on the way. */
export async function unseal(key: CryptoKey, place: Place, body: string): Promise<unknown> {
  try {
    const plain = await decrypt(key, place, fromBase64url(body));
    const length = new DataView(plain.buffer).getUint32(0);
    return JSON.parse(decoder.decode(plain.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
  } catch {
    return null;
  }
}

/** Seals a secret of some bytes for one place. */
export async function sealBytes(
  key: CryptoKey,
  place: Place,
  secret: Uint8Array,
  iv: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const sealed = await seal(key, place, toBase64url(secret), iv);
  if (!sealed) throw new Error('sealBytes: too long for a secret');
  return sealed;
}

/** Null when another key or place sealed it, or it was changed. */
export async function unsealBytes(
  key: CryptoKey,
  place: Place,
  sealed: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const secret = await unseal(key, place, sealed);
  return typeof secret === 'string' ? fromBase64url(secret) : null;
}

/**
 * Seals JSON of any length that stays on this phone: as bytes, because letters cost time to make and to read back, and
 * without padding, because nobody else ever sees how long it is.
 */
export function sealAtRest(key: CryptoKey, place: Place, value: unknown, iv: Uint8Array<ArrayBuffer>) {
  return encrypt(key, place, encoder.encode(JSON.stringify(value)), iv);
}

/** Null as above. */
export async function unsealAtRest(key: CryptoKey, place: Place, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    return JSON.parse(decoder.decode(await decrypt(key, place, bytes)));
  } catch {
    return null;
  }
}

async function encrypt(
  key: CryptoKey,
  place: Place,
  plain: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array([ENVELOPE_VERSION, SUITE_AES_256_GCM, 0, 0]);
  const sealed = await crypto.subtle.encrypt(gcm(header, iv, place), key, plain);
  const bytes = new Uint8Array(HEADER_BYTES + IV_BYTES + sealed.byteLength);
  bytes.set(header);
  bytes.set(iv, HEADER_BYTES);
  bytes.set(new Uint8Array(sealed), HEADER_BYTES + IV_BYTES);
  return bytes;
}

/** @throws when it was not sealed for this key and place. */
async function decrypt(key: CryptoKey, place: Place, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== ENVELOPE_VERSION || bytes[1] !== SUITE_AES_256_GCM) throw new Error('unseal: another envelope');
  const iv = bytes.slice(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
  const algorithm = gcm(bytes.slice(0, HEADER_BYTES), iv, place);
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(HEADER_BYTES + IV_BYTES)));
}

function gcm(header: Uint8Array<ArrayBuffer>, iv: Uint8Array<ArrayBuffer>, place: Place) {
  const where = encoder.encode(sealedPlace(place.space, place.key));
  const additionalData = new Uint8Array([...header, ...where]);
  return { name: 'AES-GCM', iv, additionalData, tagLength: TAG_BYTES * 8 };
}

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
  const header = new Uint8Array([ENVELOPE_VERSION, SUITE_AES_256_GCM, 0, 0]);
  const sealed = await crypto.subtle.encrypt(gcm(header, iv, place), key, plain);
  const bytes = new Uint8Array(HEADER_BYTES + IV_BYTES + sealed.byteLength);
  bytes.set(header);
  bytes.set(iv, HEADER_BYTES);
  bytes.set(new Uint8Array(sealed), HEADER_BYTES + IV_BYTES);
  return toBase64url(bytes);
}

/** Null when it was not sealed for this key and place, or was changed on the way. */
export async function unseal(key: CryptoKey, place: Place, body: string): Promise<unknown> {
  try {
    const bytes = fromBase64url(body);
    if (bytes[0] !== ENVELOPE_VERSION || bytes[1] !== SUITE_AES_256_GCM) return null;
    const iv = bytes.slice(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
    const plain = new Uint8Array(
      await crypto.subtle.decrypt(
        gcm(bytes.slice(0, HEADER_BYTES), iv, place),
        key,
        bytes.slice(HEADER_BYTES + IV_BYTES),
      ),
    );
    const length = new DataView(plain.buffer).getUint32(0);
    return JSON.parse(decoder.decode(plain.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
  } catch {
    return null;
  }
}

function gcm(header: Uint8Array<ArrayBuffer>, iv: Uint8Array<ArrayBuffer>, place: Place) {
  const where = encoder.encode(sealedPlace(place.space, place.key));
  const additionalData = new Uint8Array([...header, ...where]);
  return { name: 'AES-GCM', iv, additionalData, tagLength: TAG_BYTES * 8 };
}

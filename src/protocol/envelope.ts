import * as z from 'zod/mini';
import { SIZE_CLASSES } from './limits.ts';

/**
 * A sealed body, base64url of
 *   version (1 byte) ‖ suite (1) ‖ key epoch (2, big-endian) ‖ iv (12) ‖ AES-256-GCM ciphertext ‖ tag (16).
 * The plaintext is a 4-byte length, the UTF-8 JSON, and zeros up to a size class.
 */
export const ENVELOPE_VERSION = 1;
export const SUITE_AES_256_GCM = 1;
export const HEADER_BYTES = 4;
export const IV_BYTES = 12;
export const TAG_BYTES = 16;

const overhead = HEADER_BYTES + IV_BYTES + TAG_BYTES;
const chars = (bytes: number) => Math.ceil((bytes * 4) / 3);
/** The only lengths a sealed body may have, in characters. */
export const BODY_LENGTHS: readonly number[] = SIZE_CLASSES.map((size) => chars(size + overhead));
const LONGEST = Math.max(...BODY_LENGTHS);
/** base64url of version 1, suite 1 begins so; the server checks the header without being able to read on. */
export const BODY_PREFIX = 'AQE';

export const Body = z.string().check(
  z.maxLength(LONGEST),
  z.regex(/^[A-Za-z0-9_-]+$/),
  z.refine((text) => text.startsWith(BODY_PREFIX) && BODY_LENGTHS.includes(text.length)),
);

/** Bound by the seal beside the plaintext, behind the four header bytes: a body cannot be moved to another place. */
export function sealedPlace(space: string, key: string): string {
  return `stepwise/record/1|${space}|${key}`;
}

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

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../platform/random.ts';

const LIFE_SECONDS = 120;
const RANDOM_BYTES = 16;
const EXPIRY_BYTES = 6;
const BITS_AT = RANDOM_BYTES + EXPIRY_BYTES;
const SIGNED_BYTES = BITS_AT + 1;
const MAC_BYTES = 32;

function mac(secret: string, signed: Buffer): Buffer {
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(signed).digest();
}

/** random ‖ expiry ‖ how hard the puzzle is ‖ HMAC: any process with the database's secret can check it, and none has to remember it. */
export function makeNonce(secret: string, random: RandomBytes, now: number, bits: number): string {
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUIntBE(now + LIFE_SECONDS, 0, EXPIRY_BYTES);
  const signed = Buffer.concat([random(RANDOM_BYTES), expiry, Buffer.of(bits)]);
  return Buffer.concat([signed, mac(secret, signed)]).toString('base64url');
}

/** The bits it was made with, or what is wrong with it. */
export function checkNonce(secret: string, nonce: string, now: number): { bits: number } | 'expired' | 'forged' {
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== SIGNED_BYTES + MAC_BYTES) return 'forged';
  const signed = bytes.subarray(0, SIGNED_BYTES);
  if (!timingSafeEqual(mac(secret, signed), bytes.subarray(SIGNED_BYTES))) return 'forged';
  const left = signed.readUIntBE(RANDOM_BYTES, EXPIRY_BYTES) - now;
  // One that would last too long was made while the clock was ahead.
  return left > 0 && left <= LIFE_SECONDS ? { bits: signed[BITS_AT]! } : 'expired';
}

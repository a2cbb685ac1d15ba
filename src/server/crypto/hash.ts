import { hash } from 'node:crypto';

/** SHA-256 of a text, in the protocol's `Hash` shape. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** First 16 bytes of SHA-256: how account and device ids follow from their keys. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'buffer').subarray(0, 16).toString('base64url');
}

export function xorHashes(left: string, right: string): string {
  const a = Buffer.from(left, 'base64url');
  const b = Buffer.from(right, 'base64url');
  for (let i = 0; i < a.length; i++) a[i] = a[i]! ^ b[i]!;
  return a.toString('base64url');
}

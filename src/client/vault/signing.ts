import { fromBase64url, toBase64url } from './base64url.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
const UNCOMPRESSED = 4;
const encoder = new TextEncoder();

/** ECDSA P-256 over the UTF-8 text, base64url of r ‖ s. */
export async function sign(key: CryptoKey, text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(SHA256, key, encoder.encode(text))));
}

/**
 * False for a bad signature and for a key that is no uncompressed point of the curve: some platforms would take other spellings
 * of the same point.
 */
export async function verify(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const point = fromBase64url(publicKey);
    if (point[0] !== UNCOMPRESSED) return false;
    const key = await crypto.subtle.importKey('raw', point, P256, false, ['verify']);
    return await crypto.subtle.verify(SHA256, key, fromBase64url(signature), encoder.encode(text));
  } catch {
    return false;
  }
}

/** A key pair whose private half never leaves this browser. */
export async function makeSigningPair(): Promise<{ publicKey: string; privateKey: CryptoKey }> {
  const pair = await crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { publicKey: toBase64url(new Uint8Array(raw)), privateKey: pair.privateKey };
}

import { toBase64url } from './base64url.ts';

const encoder = new TextEncoder();

export async function sha256(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

/** SHA-256 of the UTF-8 text, base64url: record hashes, chain heads, roster hashes. */
export async function hashOf(text: string): Promise<string> {
  return toBase64url(await sha256(text));
}

/** The first 16 bytes of the hash: ids that are bound to what they name. */
export async function idOf(text: string): Promise<string> {
  return toBase64url((await sha256(text)).slice(0, 16));
}

/** As a browser writes it down for a file: what `integrity` of a fetch takes. */
export async function integrityOf(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

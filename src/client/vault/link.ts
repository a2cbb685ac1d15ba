import { SECRET_BYTES } from './account.ts';
import { fromBase64url, isCanonical, toBase64url } from './base64url.ts';
import { deriverOf } from './derive.ts';
import { sealBytes, unsealBytes } from './seal.ts';

const TOKEN_BYTES = 16;

/** How a secret gets to one more device: `id` is what the server calls it, `key` what only the code on the screen tells. */
export type Link = { id: string; key: CryptoKey };

/** What a code holds: random bytes from which both devices work out the same name and key. */
export const newToken = (random: (count: number) => Uint8Array<ArrayBuffer>) => toBase64url(random(TOKEN_BYTES));

/** Null when it is not a whole token. */
export async function readToken(token: string): Promise<Link | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token) || !isCanonical(token)) return null;
  const derive = await deriverOf(fromBase64url(token));
  const [id, key] = await Promise.all([derive('link-id', 16), derive('link-key', 32)]);
  return {
    id: toBase64url(new Uint8Array(id)),
    key: await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']),
  };
}

const placeOf = ({ id }: Link) => ({ space: id, key: id });

export function sealSecret(link: Link, secret: Uint8Array, iv: Uint8Array<ArrayBuffer>): Promise<string> {
  return sealBytes(link.key, placeOf(link), secret, iv);
}

/** Null when it was sealed under another token, or was changed. */
export async function openSealedSecret(link: Link, sealed: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await unsealBytes(link.key, placeOf(link), sealed);
  return bytes?.length === SECRET_BYTES ? bytes : null;
}

import type { SaveResult } from '../db/durably.ts';
import { addPasskey, newPasskeySalt } from '../db/mine/lock.ts';
import type { Phone } from '../db/phone.ts';
import { askPasskey, makePasskey } from '../platform/passkey.ts';
import { fromBase64url, toBase64url } from '../vault/base64url.ts';

export { knowsPasskeys } from '../platform/passkey.ts';

/** The new passkey's id, base64url. Null when none was made. */
export async function beginPasskey({ random }: Phone): Promise<string | null> {
  const credential = await makePasskey('Stepwise', random);
  return credential && toBase64url(credential);
}

/**
 * Asks the passkey once and keeps what it opens. In a tap of its own, because asking right after making one is refused
 * by some browsers. Null when it cannot answer a salt: then nothing is kept.
 */
export async function tryPasskey(phone: Phone, credential: string): Promise<SaveResult | null> {
  const salt = newPasskeySalt(phone);
  const answer = await askPasskey(fromBase64url(credential), fromBase64url(salt), phone.random);
  return answer && addPasskey(phone, { credential, salt }, answer);
}

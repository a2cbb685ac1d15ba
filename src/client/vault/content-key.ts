import type { Account } from './account.ts';
import { openSealed, sealTo } from './hpke.ts';

const purpose = (space: string) => `stepwise/grant/1|${space}`;

export function importContentKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A grant: a space's content key (32 bytes), sealed to one account. */
export function sealGrant(space: string, raw: Uint8Array<ArrayBuffer>, encryptionKey: string): Promise<string> {
  return sealTo(encryptionKey, purpose(space), raw);
}

/** Null when the grant is for someone else, another space, or was changed. */
export async function openGrant(space: string, grant: string, account: Account): Promise<CryptoKey | null> {
  const raw = await openRawGrant(space, grant, account);
  return raw && importContentKey(raw);
}

/** The content key itself, to be sealed to somebody else. Null as above. */
export async function openRawGrant(space: string, grant: string, account: Account) {
  const raw = await openSealed(account.decryptionKeys, purpose(space), grant);
  return raw?.length === 32 ? raw : null;
}

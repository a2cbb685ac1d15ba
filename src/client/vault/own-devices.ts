import { certificateText, deviceText, removalText } from '#protocol/texts.ts';
import type { Account } from './account.ts';
import { idOf } from './hash.ts';
import { sign, verify } from './signing.ts';

/** What an account signs to end one of its devices. */
export function signRemoval(account: Account, device: string): Promise<string> {
  return sign(account.signingKey, removalText(account.id, device));
}

/** True when the account itself said so, whoever passes it on. */
export function removalHolds(account: string, signing: string, device: string, signature: string): Promise<boolean> {
  return verify(signing, removalText(account, device), signature);
}

/** True when the account certified this key, and the device is called after it. */
export async function isCertified(
  { id, keys }: Pick<Account, 'id' | 'keys'>,
  device: { id: string; key: string; certificate: string },
): Promise<boolean> {
  const named = (await idOf(deviceText(device.key))) === device.id;
  return named && verify(keys.signing, certificateText(id, device.key), device.certificate);
}

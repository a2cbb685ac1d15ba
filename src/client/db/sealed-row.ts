import { hiddenName } from '../vault/account.ts';
import { seal, unseal } from '../vault/seal.ts';
import type { Phone } from './phone.ts';
import { newIv } from './phone.ts';

/** Something small that this phone remembers by name, sealed. Undefined when there is none, or it cannot be read. */
export async function readSealed(phone: Phone, name: string): Promise<unknown> {
  const key = await hiddenName(phone.account, name);
  const row = await phone.critical.meta.get(key);
  if (typeof row?.value !== 'string') return undefined;
  return (await unseal(phone.account.vaultKey, { space: phone.account.vaultSpace, key }, row.value)) ?? undefined;
}

/** Writes only what changed. What does not fit a sealed body is not kept, so only what may be asked for again goes here. */
export async function keepSealed(phone: Phone, name: string, value: unknown): Promise<void> {
  if (JSON.stringify(await readSealed(phone, name)) === JSON.stringify(value)) return;
  const key = await hiddenName(phone.account, name);
  const place = { space: phone.account.vaultSpace, key };
  const sealed = await seal(phone.account.vaultKey, place, value, newIv(phone.random));
  if (sealed) await phone.critical.meta.put({ name: key, value: sealed });
}

import { seal, unseal } from '../vault/seal.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { Phone } from './phone.ts';
import { newIv } from './phone.ts';

/** A message that is being written in a concern and not sent yet. It stays on this phone, sealed like a draft. */
export const HALF_WRITTEN = 'half-written:';
export const halfWrittenName = (space: string) => HALF_WRITTEN + space;
const placeOf = (phone: Phone, space: string) => ({ space: phone.account.vaultSpace, key: halfWrittenName(space) });

export async function keepHalfWritten(phone: Phone, space: string, text: string): Promise<SaveResult> {
  const sealed = await seal(phone.account.vaultKey, placeOf(phone, space), text, newIv(phone.random));
  if (!sealed) return { ok: false, problem: 'too_long' };
  return durably(phone, async () => {
    if (text === '') await phone.critical.meta.delete(halfWrittenName(space));
    else await phone.critical.meta.put({ name: halfWrittenName(space), value: sealed });
  });
}

export async function loadHalfWritten(phone: Phone, space: string): Promise<string> {
  const row = await phone.critical.meta.get(halfWrittenName(space));
  const text =
    typeof row?.value === 'string' ? await unseal(phone.account.vaultKey, placeOf(phone, space), row.value) : '';
  return typeof text === 'string' ? text : '';
}

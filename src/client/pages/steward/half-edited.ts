import type { SaveResult } from '../../db/durably.ts';
import { durably } from '../../db/durably.ts';
import type { Phone } from '../../db/phone.ts';
import { keepSealed, readSealed } from '../../db/sealed-row.ts';

/** A form that was begun and not saved: kept sealed on this device, by the address of its page. Null: nothing is kept. */
export async function loadHalfEdited<T>(phone: Phone, page: string): Promise<T | null> {
  return ((await readSealed(phone, `half-edited ${page}`)) as T | null | undefined) ?? null;
}

export function keepHalfEdited(phone: Phone, page: string, typed: unknown): Promise<SaveResult> {
  return durably(phone, () => keepSealed(phone, `half-edited ${page}`, typed));
}

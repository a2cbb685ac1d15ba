import type { ContactFlaw } from '#protocol/directory.ts';
import type { SaveResult } from '../../db/durably.ts';
import { durably } from '../../db/durably.ts';
import type { Phone } from '../../db/phone.ts';
import { keepSealed, readSealed } from '../../db/sealed-row.ts';

/** What somebody has begun to tell about a contact. Kept sealed on this phone until the server has it. */
export type Told = { what: ContactFlaw | null; text: string };

const rowOf = (contact: string) => `half-told ${contact}`;

export async function loadHalfTold(phone: Phone, contact: string): Promise<Told> {
  return ((await readSealed(phone, rowOf(contact))) as Told | undefined) ?? { what: null, text: '' };
}

export function keepHalfTold(phone: Phone, contact: string, told: Told): Promise<SaveResult> {
  return durably(phone, () => keepSealed(phone, rowOf(contact), told));
}

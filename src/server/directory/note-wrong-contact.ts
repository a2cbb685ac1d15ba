import type { WrongContact } from '#protocol/directory.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { Tx } from '../store/store.ts';

export type NotedContact = { noted: true } | { noted: false; reason: 'not_found' | 'too_many' };

/**
 * Keeps what someone told of a wrong contact. Anyone may, without saying who they are, so only contacts that exist are
 * taken, few of each on a day and few in all: nobody can fill the disk with it.
 */
export async function noteWrongContact(tx: Tx, wrong: WrongContact, day: string): Promise<NotedContact> {
  const found = await tx.organisation.find(wrong.organisation);
  const known = found?.organisation.contacts.some(({ id }) => id === wrong.contact);
  if (!known) return { noted: false, reason: 'not_found' };
  const ofDay = await tx.contactNote.countOf(wrong.contact, day);
  if (ofDay >= LIMITS.wrongContactPerDay || (await tx.contactNote.count()) >= LIMITS.wrongContactsKept) {
    return { noted: false, reason: 'too_many' };
  }
  await tx.contactNote.add({ ...wrong, day });
  return { noted: true };
}

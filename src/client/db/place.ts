import type { Choice, Place } from '#domain/place/place.ts';
import { choosePlace, NOTHING_CHOSEN } from '#domain/place/place.ts';
import { hiddenName } from '../vault/account.ts';
import { keepDocument, sealDocument, unsealDocument } from './documents.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { Phone } from './phone.ts';

/** The same key on every device of the account, so that there is one placement and two choices of it meet. */
const keyOf = (phone: Phone) => hiddenName(phone.account, 'place');

export async function loadPlace(phone: Phone): Promise<Place | null> {
  const key = await keyOf(phone);
  const row = await phone.critical.documents.get(key);
  const document = row?.body ? await unsealDocument(phone, key, row.body) : null;
  return document?.kind === 'place' ? document : null;
}

/**
 * Keeps a choice, or the part of it that changed, in the vault. Taking it back is choosing nothing: then that is what
 * counts, on every device.
 */
export async function savePlace(phone: Phone, change: Partial<Choice>): Promise<SaveResult> {
  const before = await loadPlace(phone);
  const choice = { ...NOTHING_CHOSEN, ...before, ...change };
  const place = choosePlace(await keyOf(phone), choice, before, phone.clock.now());
  const body = await sealDocument(phone, place);
  if (!body) return { ok: false, problem: 'too_long' };
  const { critical } = phone;
  const result = await durably(phone, () =>
    critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], () =>
      keepDocument(phone, place.id, body),
    ),
  );
  if (result.ok) phone.announce.changed();
  return result;
}

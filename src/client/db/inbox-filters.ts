import type { SavedFilter, SavedFilters } from '#domain/inbox/saved.ts';
import { hiddenName } from '../vault/account.ts';
import { keepDocument, sealDocument, unsealDocument } from './documents.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

/** The same key on every device of the account, so that there is one list of them. */
const keyOf = (phone: Phone) => hiddenName(phone.account, 'inbox-filters');

export async function savedFilters(phone: Phone): Promise<readonly SavedFilter[]> {
  return (await stored(phone, await keyOf(phone))).filters.saved;
}

export function saveFilter(phone: Phone, filter: Omit<SavedFilter, 'id'>): Promise<SaveResult> {
  return change(phone, (saved) => [...saved, { ...filter, id: newId(phone.random) }]);
}

export function removeFilter(phone: Phone, id: string): Promise<SaveResult> {
  return change(phone, (saved) => saved.filter((one) => one.id !== id));
}

async function stored(phone: Phone, id: string): Promise<{ body: string | null; filters: SavedFilters }> {
  const body = (await phone.critical.documents.get(id))?.body ?? null;
  const document = body ? await unsealDocument(phone, id, body) : null;
  return { body, filters: document?.kind === 'filters' ? document : { kind: 'filters', id, saved: [] } };
}

async function change(
  phone: Phone,
  next: (saved: readonly SavedFilter[]) => readonly SavedFilter[],
): Promise<SaveResult> {
  const { critical } = phone;
  const id = await keyOf(phone);
  let fits = true;
  const result = await durably(phone, async () => {
    for (let done = false; !done; ) {
      const { body, filters } = await stored(phone, id);
      const sealed = await sealDocument(phone, { ...filters, saved: next(filters.saved) });
      fits = sealed !== null;
      if (!sealed) return;
      done = await critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], async () => {
        if (((await critical.documents.get(id))?.body ?? null) !== body) return false;
        await keepDocument(phone, id, sealed);
        return true;
      });
    }
  });
  if (result.ok && fits) phone.announce.changed();
  return fits ? result : { ok: false, problem: 'too_long' };
}

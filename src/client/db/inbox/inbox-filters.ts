import type { SavedFilter } from '#domain/inbox/saved.ts';
import { hiddenName } from '../../vault/account.ts';
import type { SaveResult } from '../durably.ts';
import { changeOwn, readOwn } from '../own-document.ts';
import type { Phone } from '../phone.ts';
import { newId } from '../phone.ts';

const keyOf = (phone: Phone) => hiddenName(phone.account, 'inbox-filters');

export async function savedFilters(phone: Phone): Promise<readonly SavedFilter[]> {
  return (await readOwn(phone, await keyOf(phone), 'filters'))?.saved ?? [];
}

export function saveFilter(phone: Phone, filter: Omit<SavedFilter, 'id'>): Promise<SaveResult> {
  return change(phone, (saved) => [...saved, { ...filter, id: newId(phone.random) }]);
}

export function removeFilter(phone: Phone, id: string): Promise<SaveResult> {
  return change(phone, (saved) => saved.filter((one) => one.id !== id));
}

async function change(
  phone: Phone,
  next: (saved: readonly SavedFilter[]) => readonly SavedFilter[],
): Promise<SaveResult> {
  const id = await keyOf(phone);
  return changeOwn(phone, id, 'filters', (stored) => ({ kind: 'filters', id, saved: next(stored?.saved ?? []) }));
}

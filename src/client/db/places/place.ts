import type { Choice, Place } from '#domain/place/place.ts';
import { choosePlace, NOTHING_CHOSEN } from '#domain/place/place.ts';
import { hiddenName } from '../../vault/account.ts';
import type { SaveResult } from '../durably.ts';
import { changeOwn, readOwn } from '../own-document.ts';
import type { Phone } from '../phone.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

/** The same key on every device of the account, so that there is one placement and two choices of it meet. */
const keyOf = (phone: Phone) => hiddenName(phone.account, 'place');

export async function loadPlace(phone: Phone): Promise<Place | null> {
  return readOwn(phone, await keyOf(phone), 'place');
}

/** A placement as a poster or a short code names it. `gone`: the directory has no such placement. */
export type Scanned = { placement: string; organisation: string; education: string | null; gone?: true };

const SCANNED = 'scanned-placement';

/** What was scanned and is not "my placement" yet, because its names come with the directory. Null: nothing is. */
export async function readScanned(phone: Phone): Promise<Scanned | null> {
  return ((await readSealed(phone, SCANNED)) as Scanned | null | undefined) ?? null;
}

export function keepScanned(phone: Phone, scanned: Scanned | null): Promise<void> {
  return keepSealed(phone, SCANNED, scanned);
}

/**
 * Keeps a choice, or the part of it that changed, in the vault. Taking it back is choosing nothing: then that is what
 * counts, on every device. It also takes the place of what was scanned before. The server need not know of an account
 * that has a placement and nothing else.
 */
export async function savePlace(phone: Phone, change: Partial<Choice>): Promise<SaveResult> {
  const id = await keyOf(phone);
  const result = await changeOwn(phone, id, 'place', (before) =>
    choosePlace(id, { ...NOTHING_CHOSEN, ...before, ...change }, before, phone.clock.now()),
  );
  if (result.ok && (await readScanned(phone))) {
    await keepScanned(phone, null);
    phone.announce.changed();
  }
  return result;
}

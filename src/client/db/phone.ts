import type { Announce } from '../platform/announce.ts';
import type { Clock } from '../platform/clock.ts';
import type { Random } from '../platform/random.ts';
import type { Account } from '../vault/account.ts';
import { deriveAccount, SECRET_BYTES } from '../vault/account.ts';
import { toBase64url } from '../vault/base64url.ts';
import { makeDevice } from '../vault/device.ts';
import { makeSlot, openSlot } from '../vault/slot.ts';
import type { CacheDb, CriticalDb, KeyRow } from './databases.ts';
import type { Storage } from './open.ts';
import { accountsHere, openDatabases } from './open.ts';

export type PhoneDeps = { storage: Storage; clock: Clock; random: Random; announce: Announce };

/** An unlocked account on this device, and where its things are kept. Everything in `db/` works on one of these. */
export type Phone = PhoneDeps & { account: Account; critical: CriticalDb; cache: CacheDb };

/** The newest schema this code understands. Code that finds a newer one must not write. */
export const SCHEMA = 1;
const SCHEMA_ROW = 'schema';
const KNOWN_ROW = 'known';

export const newId = (random: Random) => toBase64url(random(16));
export const newIv = (random: Random) => random(12);
/** To the day only: nothing on the phone needs to remember the minute something was acknowledged. */
export const today = (clock: Clock) => clock.now().toISOString().slice(0, 10);

/**
 * Opens the account stored under this id. Null when there is none here, or its keys can't be read back: then nothing is
 * made anew in silence (a new key would orphan every draft), and the caller says so.
 */
export async function openPhone(deps: PhoneDeps, id: string): Promise<Phone | null> {
  const { critical, cache } = openDatabases(deps.storage, id);
  const [slot, stored, lane, ours] = await Promise.all([
    critical.keys.get('slot'),
    critical.keys.get('account'),
    critical.lanes.get(id),
    isOurSchema(critical),
  ]);
  const secret = await openSecret(slot, stored);
  if (!secret || !ours) {
    critical.close();
    cache.close();
    return null;
  }
  return { ...deps, account: await deriveAccount(secret, lane), critical, cache };
}

/**
 * Puts an account onto this device: a new one, or the one a recovery code stands for. Opening it again changes nothing,
 * but that whoever holds the code needs no passphrase: it takes a lock off, and heals a key that cannot be read back.
 *
 * @throws when the store was written by a newer schema.
 */
export async function createPhone(deps: PhoneDeps, known?: Uint8Array<ArrayBuffer>): Promise<Phone> {
  const account = await deriveAccount(known ?? deps.random(SECRET_BYTES));
  const existing = known ? await openPhone(deps, account.id) : null;
  if (existing) return existing;
  const { critical, cache } = openDatabases(deps.storage, account.id);
  if (!(await isOurSchema(critical))) throw new Error('createPhone: a newer schema');
  const slot = await slotRows(deps, account);
  const device = await makeDevice(account);
  await critical.transaction('rw', [critical.keys, critical.lanes, critical.meta], async () => {
    await critical.keys.bulkDelete(['passphrase', 'passkey']);
    await critical.keys.bulkPut(slot);
    if (!(await critical.lanes.get(account.id))) {
      await critical.lanes.add({ account: account.id, keys: account.keys, device, next: 1 });
    }
    await critical.meta.put({ name: SCHEMA_ROW, value: SCHEMA });
    if (known) await critical.meta.put({ name: KNOWN_ROW, value: 1 });
  });
  return { ...deps, account, critical, cache };
}

/** The rows of a store that opens without asking. */
export async function slotRows({ random }: PhoneDeps, { id, secret }: Account): Promise<KeyRow[]> {
  const { key, sealed } = await makeSlot(id, secret, newIv(random));
  return [
    { id: 'slot', key },
    { id: 'account', account: id, sealed },
  ];
}

/**
 * The first account on this device, for the rare case that the pointer to the current one was lost. A database whose keys
 * never came, because the page went away while it was being made, holds nothing and counts as none.
 */
export async function firstAccountHere(deps: PhoneDeps): Promise<string | null> {
  for (const id of await accountsHere(deps.storage)) if (!(await isEmpty(deps, id))) return id;
  return null;
}

/** Neither a key nor a document: it was never finished, or the browser has cleared it. */
export async function isEmpty({ storage }: PhoneDeps, id: string): Promise<boolean> {
  const { critical, cache } = openDatabases(storage, id);
  const rows = (await critical.keys.count()) + (await critical.documents.count());
  critical.close();
  cache.close();
  return rows === 0;
}

/** Whether the server has anything to do with this account yet. Until something is kept, it need not know of it. */
export async function isInUse({
  critical,
  account,
}: Pick<Phone, 'critical'> & { account: { id: string } }): Promise<boolean> {
  const [lane, known] = await Promise.all([critical.lanes.get(account.id), critical.meta.get(KNOWN_ROW)]);
  return known !== undefined || (lane?.next ?? 1) > 1;
}

/** The server has heard of this account in another way than through what is kept: from now on there may be news. */
export async function markInUse({ critical }: Phone): Promise<void> {
  await critical.meta.put({ name: KNOWN_ROW, value: 1 });
}

export function closePhone(phone: Phone): void {
  phone.critical.close();
  phone.cache.close();
}

/** False when newer code has been here: then nothing may be written. */
export async function isOurSchema(critical: CriticalDb): Promise<boolean> {
  return Number((await critical.meta.get(SCHEMA_ROW))?.value ?? SCHEMA) <= SCHEMA;
}

async function openSecret(slot: KeyRow | undefined, stored: KeyRow | undefined) {
  if (slot?.id !== 'slot' || stored?.id !== 'account' || !slot.key) return null;
  return openSlot(stored.account, slot.key, stored.sealed);
}

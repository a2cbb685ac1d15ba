import type { Account } from '../../vault/account.ts';
import { deriveAccount } from '../../vault/account.ts';
import { toBase64url } from '../../vault/base64url.ts';
import { makePasskeySlot, openPasskeySlot, PASSKEY_SALT_BYTES } from '../../vault/passkey-slot.ts';
import { makePassphraseSlot, openPassphraseSlot, SALT_BYTES } from '../../vault/passphrase-slot.ts';
import { toWords } from '../../vault/words.ts';
import type { CacheDb, CriticalDb, KeyRow } from '../databases.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import { openDatabases } from '../open.ts';
import type { Phone, PhoneDeps } from '../phone.ts';
import { isOurSchema, newIv, slotRows } from '../phone.ts';

export { plainPassphrase } from '../../vault/passphrase-slot.ts';

type PassphraseRow = Extract<KeyRow, { id: 'passphrase' }>;
type PasskeyRow = Extract<KeyRow, { id: 'passkey' }>;

/** An account on this device that opens only to somebody who knows the passphrase, or holds the passkey. */
export type LockedPhone = PhoneDeps & {
  account: string;
  critical: CriticalDb;
  cache: CacheDb;
  passphrase: PassphraseRow;
  passkey: PasskeyRow | null;
};

/** Null when it has no lock, or newer code has been here. */
export async function lockedPhone(deps: PhoneDeps, account: string): Promise<LockedPhone | null> {
  const databases = openDatabases(deps.storage, account);
  const [rows, ours] = await Promise.all([readLock(databases.critical), isOurSchema(databases.critical)]);
  if (rows && ours) return { ...deps, account, ...databases, ...rows };
  databases.critical.close();
  databases.cache.close();
  return null;
}

async function readLock(critical: CriticalDb) {
  const [passphrase, passkey] = await critical.keys.bulkGet(['passphrase', 'passkey']);
  if (passphrase?.id !== 'passphrase') return null;
  return { passphrase, passkey: passkey?.id === 'passkey' ? passkey : null };
}

/** Null: it is another passphrase. Nothing is counted and nothing is ever deleted for a wrong one. */
export async function unlockWithPassphrase(locked: LockedPhone, typed: string): Promise<Phone | null> {
  return unlocked(locked, await openPassphraseSlot(locked.account, locked.passphrase, typed));
}

/** `answer`: what the passkey said to the slot's salt. Null: it is another one, or answered differently this time. */
export async function unlockWithPasskey(locked: LockedPhone, answer: Uint8Array<ArrayBuffer>): Promise<Phone | null> {
  return locked.passkey && unlocked(locked, await openPasskeySlot(locked.account, locked.passkey, answer));
}

async function unlocked(locked: LockedPhone, secret: Uint8Array<ArrayBuffer> | null): Promise<Phone | null> {
  if (!secret) return null;
  const account: Account = await deriveAccount(secret);
  if (account.id !== locked.account) return null;
  const { storage, clock, random, announce, critical, cache } = locked;
  return { storage, clock, random, announce, account, critical, cache };
}

/** The lock of an open phone; null when it opens without asking. */
export function lockOf({ critical }: Phone) {
  return readLock(critical);
}

/**
 * Sets or changes the passphrase. Only the account secret is sealed anew, no record. The new slot is opened once before
 * it takes the place of what opened this phone until now, in one transaction.
 */
export async function setPassphrase(phone: Phone, passphrase: string): Promise<SaveResult> {
  const { account, critical, random } = phone;
  const slot = await makePassphraseSlot(account.id, account.secret, passphrase, {
    salt: random(SALT_BYTES),
    iv: newIv(random),
  });
  const opened = await openPassphraseSlot(account.id, slot, passphrase);
  if (!opened || (await deriveAccount(opened)).id !== account.id) return { ok: false, problem: 'storage_failed' };
  return changed(phone, () =>
    critical.transaction('rw', critical.keys, async () => {
      await critical.keys.put({ id: 'passphrase', ...slot });
      await critical.keys.bulkDelete(['slot', 'account']);
    }),
  );
}

/** Whether these are the words that open this phone: asked before they are changed or taken off. */
export async function isPassphrase(phone: Phone, typed: string): Promise<boolean> {
  const lock = await lockOf(phone);
  return lock !== null && (await openPassphraseSlot(phone.account.id, lock.passphrase, typed)) !== null;
}

/** From now on this phone opens without asking. */
export async function takeLockOff(phone: Phone): Promise<SaveResult> {
  const { critical, account } = phone;
  const rows = await slotRows(phone, account);
  return changed(phone, () =>
    critical.transaction('rw', critical.keys, async () => {
      await critical.keys.bulkPut(rows);
      await critical.keys.bulkDelete(['passphrase', 'passkey']);
    }),
  );
}

/** A passphrase to take: four words by chance, 44 bits. */
export async function fourWords({ random }: Phone): Promise<string> {
  return (await toWords(random(6))).join(' ');
}

export const newPasskeySalt = ({ random }: Phone) => toBase64url(random(PASSKEY_SALT_BYTES));

/** Beside a passphrase only: a passkey can be lost with the phone's other accounts. */
export async function addPasskey(
  phone: Phone,
  asked: { credential: string; salt: string },
  answer: Uint8Array<ArrayBuffer>,
): Promise<SaveResult> {
  const { account, critical } = phone;
  const iv = newIv(phone.random);
  const slot = await makePasskeySlot(account.id, account.secret, answer, { ...asked, iv });
  return changed(phone, () =>
    critical.transaction('rw', critical.keys, async () => {
      if (await critical.keys.get('passphrase')) await critical.keys.put({ id: 'passkey', ...slot });
    }),
  );
}

export function removePasskey(phone: Phone): Promise<SaveResult> {
  return changed(phone, () => phone.critical.keys.delete('passkey'));
}

async function changed(phone: Phone, write: () => PromiseLike<void>): Promise<SaveResult> {
  const result = await durably(phone, async () => write());
  if (result.ok) phone.announce.changed();
  return result;
}

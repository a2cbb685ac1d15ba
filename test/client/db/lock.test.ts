import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listDrafts } from '#client/db/documents.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import * as lock from '#client/db/mine/lock.ts';
import { keepLockedNote, takeLockedNotes } from '#client/db/mine/locked-notes.ts';
import type { Phone, PhoneDeps } from '#client/db/phone.ts';
import { closePhone, createPhone, openPhone } from '#client/db/phone.ts';
import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';

const PACK = { id: 'england', version: 1 };
const WORDS = 'basket harbour eleven mustard';
let disk: ReturnType<typeof makeFragileStorage>;
let deps: PhoneDeps;
let phone: Phone;

beforeEach(async () => {
  disk = makeFragileStorage();
  const announce = { changed() {}, listen: () => () => {} };
  deps = { storage: disk.storage, clock: systemClock, random: systemRandom, announce };
  phone = await createPhone(deps);
});
afterEach(() => closePhone(phone));

const write = async (id: string, text: string) =>
  saveEdit(
    phone,
    null,
    answered(newDraft(id, '2026-11-26T09:00:00.000Z', PACK), WHAT_HAPPENED, text, '2026-11-26T09:00:00.000Z'),
  );
const locked = async () => (await lock.lockedPhone(deps, phone.account.id))!;
const reopen = async (typed = WORDS) => {
  closePhone(phone);
  phone = (await lock.unlockWithPassphrase(await locked(), typed))!;
  return phone;
};
const texts = async () => (await listDrafts(phone)).map((draft) => draft.answers[WHAT_HAPPENED]);

/** Every row of every store of the phone, as letters. */
async function dump(): Promise<string> {
  const names = await disk.storage.indexedDB.databases();
  const all: unknown[] = [];
  for (const { name } of names) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = disk.storage.indexedDB.open(name!);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      all.push(...rows);
    }
    db.close();
  }
  return JSON.stringify(all, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

describe('a phone with a lock', () => {
  test('opens to its passphrase only, and wrong ones change nothing', async () => {
    await write('n'.repeat(22), 'The rota is wrong.');
    expect(await lock.lockedPhone(deps, phone.account.id)).toBeNull();
    expect(await lock.setPassphrase(phone, WORDS)).toEqual({ ok: true });
    expect(await openPhone(deps, phone.account.id)).toBeNull();
    const before = await dump();
    for (const wrong of ['', 'basket', 'Basket harbour eleven mustard']) {
      expect(await lock.unlockWithPassphrase(await locked(), wrong)).toBeNull();
    }
    expect(await dump()).toBe(before);
    await reopen();
    expect(await texts()).toEqual(['The rota is wrong.']);
  });

  test('a changed passphrase seals no record anew: the drafts on disk are the same bytes', async () => {
    await write('n'.repeat(22), 'The rota is wrong.');
    await lock.setPassphrase(phone, WORDS);
    const before = await phone.critical.documents.toArray();
    await lock.setPassphrase(phone, 'violet tractor sunday pencil');
    expect(await phone.critical.documents.toArray()).toEqual(before);
    expect(await lock.unlockWithPassphrase(await locked(), WORDS)).toBeNull();
    await reopen('violet tractor sunday pencil');
    expect(await texts()).toEqual(['The rota is wrong.']);
  });

  test('a passkey opens it too, goes with the lock, and cannot be there without a passphrase', async () => {
    const answer = systemRandom(32);
    const asked = { credential: 'AAAA', salt: lock.newPasskeySalt(phone) };
    await lock.addPasskey(phone, asked, answer);
    expect(await phone.critical.keys.get('passkey')).toBeUndefined();
    await lock.setPassphrase(phone, WORDS);
    await lock.addPasskey(phone, asked, answer);
    expect(await lock.unlockWithPasskey(await locked(), systemRandom(32))).toBeNull();
    expect((await lock.unlockWithPasskey(await locked(), answer))?.account.id).toBe(phone.account.id);
    await lock.takeLockOff(phone);
    expect((await phone.critical.keys.toArray()).map(({ id }) => id).sort()).toEqual(['account', 'slot']);
    expect((await openPhone(deps, phone.account.id))?.account.id).toBe(phone.account.id);
  });

  test('someone who forgot the passphrase opens it with the recovery code, which takes the lock off', async () => {
    await write('n'.repeat(22), 'The rota is wrong.');
    await lock.setPassphrase(phone, WORDS);
    const { secret } = phone.account;
    closePhone(phone);
    phone = await createPhone(deps, secret);
    expect(await texts()).toEqual(['The rota is wrong.']);
    expect(await openPhone(deps, phone.account.id)).not.toBeNull();
    expect(await lock.lockedPhone(deps, phone.account.id)).toBeNull();
  });

  test('a full disk keeps the old way in: never none, never both', async () => {
    disk.failWrites(3, () => new DOMException('full', 'QuotaExceededError'));
    expect(await lock.setPassphrase(phone, WORDS)).toEqual({ ok: false, problem: 'storage_full' });
    disk.revive();
    expect((await phone.critical.keys.toArray()).map(({ id }) => id).sort()).toEqual(['account', 'slot']);
    expect((await openPhone(deps, phone.account.id))?.account.id).toBe(phone.account.id);
  });

  test.each([false, true])(
    'a phone that dies while it is being set (written: %s) opens in one way',
    async (written) => {
      await write('n'.repeat(22), 'The rota is wrong.');
      const { id } = phone.account;
      disk.lightFuse(1, written);
      await lock.setPassphrase(phone, WORDS);
      closePhone(phone);
      disk.revive();
      const open = await openPhone(deps, id);
      const other = await lock.lockedPhone(deps, id);
      expect([open !== null, other !== null]).toEqual([!written, written]);
      phone = (open ?? (await lock.unlockWithPassphrase(other!, WORDS)))!;
      expect(await texts()).toEqual(['The rota is wrong.']);
    },
  );
});

describe('writing while it is locked', () => {
  test('nothing of it, nor of what was written before, can be found in any store until it is unlocked', async () => {
    const canaries = Array.from({ length: 1000 }, (_, at) => `canary-${at}-${(at * 7919).toString(36)}`);
    for (let at = 0; at < 500; at += 50)
      await write(`draft${at}`.padEnd(22, 'x'), canaries.slice(at, at + 50).join(' '));
    await lock.setPassphrase(phone, WORDS);
    closePhone(phone);
    for (let at = 500; at < 1000; at += 50) {
      const note = {
        id: `note${at}`.padEnd(22, 'x'),
        text: canaries.slice(at, at + 50).join(' '),
        at: '2026-11-26T10:00:00.000Z',
        pack: PACK,
      };
      expect(await keepLockedNote(await locked(), note)).toEqual({ ok: true });
    }
    const everything = await dump();
    expect(everything.length).toBeGreaterThan(50_000);
    expect(canaries.filter((canary) => everything.includes(canary))).toEqual([]);

    await reopen();
    expect(await takeLockedNotes(phone)).toBe(10);
    const all = (await texts()).join(' ').split(' ').sort();
    expect(all).toEqual([...canaries].sort());
    expect(await takeLockedNotes(phone)).toBe(0);
  }, 60_000);

  test('a note that goes on being written keeps its newest words, and what is not a note is left where it is', async () => {
    await lock.setPassphrase(phone, WORDS);
    const note = { id: 'n'.repeat(22), text: 'First', at: '2026-11-26T10:00:00.000Z', pack: PACK };
    await keepLockedNote(await locked(), note);
    await keepLockedNote(await locked(), { ...note, text: 'First and second' });
    await phone.critical.meta.put({ name: 'locked-note:other', value: 'not sealed' });
    expect(await takeLockedNotes(phone)).toBe(1);
    expect(await texts()).toEqual(['First and second']);
    expect(await phone.critical.meta.get('locked-note:other')).toBeDefined();
  });

  test('what is too long for a note is refused while it is still on screen', async () => {
    await lock.setPassphrase(phone, WORDS);
    const note = { id: 'n'.repeat(22), text: 'x'.repeat(66_000), at: '2026-11-26T10:00:00.000Z', pack: PACK };
    expect(await keepLockedNote(await locked(), note)).toEqual({ ok: false, problem: 'too_long' });
  });
});

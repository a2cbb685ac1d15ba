import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepBallast } from '#client/db/ballast.ts';
import { listDrafts } from '#client/db/documents.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import type { Phone } from '#client/db/phone.ts';
import { closePhone, createPhone, openPhone } from '#client/db/phone.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { makeFragileStorage } from '#test/scenario/fragile-storage.ts';
import { makeDice } from '#test/scenario/random.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const at = '2026-11-02T09:00:00.000Z';
const draft = (words: string) =>
  answered(newDraft('draft'.padEnd(22, 'A'), at, { id: 'england', version: 1 }), WHAT_HAPPENED, words, at);
const words = async () => (await listDrafts(phone)).map((one) => one.answers[WHAT_HAPPENED]);

const disk = makeFragileStorage();
const deps = {
  storage: disk.storage,
  clock: { now: () => new Date(at), after: () => () => {} },
  random: makeDice(1).bytes,
  announce: { changed() {}, listen: () => () => {} },
};
let phone: Phone;
beforeEach(async () => {
  phone = await createPhone(deps);
});
afterEach(() => {
  disk.failWrites(0, () => null);
  closePhone(phone);
});

describe('saving on a phone whose storage fails', () => {
  test('one lost connection is mended without a word: the handle is dropped and opened again', async () => {
    disk.failWrites(1, () => new DOMException('Connection to Indexed Database server lost', 'UnknownError'));
    expect(await saveDraft(phone, draft('It was busy.'))).toEqual({ ok: true });
    expect(await words()).toEqual(['It was busy.']);
  });

  test.each([
    ['the connection stays lost', 'storage_failed', () => new DOMException('Connection lost', 'UnknownError')],
    [
      'the database is closing',
      'storage_failed',
      () => new DOMException('The database connection is closing.', 'InvalidStateError'),
    ],
    ['a transaction aborts', 'storage_failed', () => new DOMException('aborted', 'AbortError')],
    ['WebKit gives no error at all', 'storage_failed', () => null],
    ['the phone is full', 'storage_full', () => new DOMException('full', 'QuotaExceededError')],
    ['another tab has a newer schema', 'storage_newer', () => new DOMException('newer', 'VersionError')],
  ])('when %s it says so, and never claims to have saved', async (_, problem, error) => {
    await saveDraft(phone, draft('Saved before.'));
    disk.failWrites(50, error);
    expect(await saveDraft(phone, draft('Not saved.'))).toEqual({ ok: false, problem });
    disk.failWrites(0, () => null);
    expect(await words()).toEqual(['Saved before.']);
    expect(await saveDraft(phone, draft('Saved after.'))).toEqual({ ok: true });
    expect(await words()).toEqual(['Saved after.']);
  });

  test('a full phone gives the words the room that was kept for them', async () => {
    await keepBallast(phone);
    const kept = (await phone.critical.meta.get('ballast'))!.value as Uint8Array;
    expect(kept.byteLength).toBe(256 * 1024);
    disk.failWrites(1, () => new DOMException('full', 'QuotaExceededError'));
    expect(await saveDraft(phone, draft('It was busy.'))).toEqual({ ok: true });
    expect(await words()).toEqual(['It was busy.']);
    expect(await phone.critical.meta.get('ballast')).toBeUndefined();
  });

  test('words too long for the largest sealed body are refused, and the saved ones stay', async () => {
    await saveDraft(phone, draft('Short.'));
    expect(await saveDraft(phone, draft('x'.repeat(70_000)))).toEqual({ ok: false, problem: 'too_long' });
    expect(await words()).toEqual(['Short.']);
  });
});

describe('a page that is still open when another tab brings a newer schema', () => {
  test('stops writing, says so, and leaves what the newer one keeps as it is', async () => {
    await saveDraft(phone, draft('Saved before.'));
    const name = phone.critical.name;
    const newer = await upgraded(name, 20);
    expect(await saveEdit(phone, null, draft('Not saved.'))).toEqual({ ok: false, problem: 'storage_newer' });
    await expect(phone.critical.documents.count()).rejects.toThrow(/closed/);
    const rows = await new Promise<unknown[]>((resolve) => {
      const reading = newer.transaction('documents').objectStore('documents').getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    expect(rows).toHaveLength(1);
    newer.close();
    const again = (await openPhone(deps, phone.account.id))!;
    expect((await listDrafts(again)).map((one) => one.answers[WHAT_HAPPENED])).toEqual(['Saved before.']);
    closePhone(again);
  });
});

describe('a page whose handle the browser dropped before another tab brought a newer schema', () => {
  test('does not open it again to write into what it does not know', async () => {
    await saveDraft(phone, draft('Saved before.'));
    phone.critical.close({ disableAutoOpen: false });
    (await upgraded(phone.critical.name, 20)).close();
    expect(await saveEdit(phone, null, draft('Not saved.'))).toEqual({ ok: false, problem: 'storage_newer' });
    const again = (await openPhone(deps, phone.account.id))!;
    expect((await listDrafts(again)).map((one) => one.answers[WHAT_HAPPENED])).toEqual(['Saved before.']);
    closePhone(again);
  });
});

/** The database as a newer Stepwise would open it: Dexie's versions are ten times as high. */
function upgraded(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = disk.storage.indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

describe('opening a phone', () => {
  test('brings back what was saved, and only for its own account', async () => {
    await saveDraft(phone, draft('It was busy.'));
    const id = phone.account.id;
    closePhone(phone);
    const other = await createPhone(deps);
    expect(await listDrafts(other)).toEqual([]);
    closePhone(other);
    phone = (await openPhone(deps, id))!;
    expect(await words()).toEqual(['It was busy.']);
  });

  test('whose key is gone says so and makes nothing anew: the words stay for the recovery code', async () => {
    await saveDraft(phone, draft('It was busy.'));
    const { id, secret } = phone.account;
    await phone.critical.keys.delete('slot');
    closePhone(phone);
    expect(await openPhone(deps, id)).toBeNull();
    expect(secret).toHaveLength(16);
    phone = await createPhone(deps);
  });

  test('that a newer version has written to is left alone', async () => {
    const { id } = phone.account;
    await phone.critical.meta.put({ name: 'schema', value: 99 });
    closePhone(phone);
    expect(await openPhone(deps, id)).toBeNull();
    phone = await createPhone(deps);
  });
});

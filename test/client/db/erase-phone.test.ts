import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { databasesHere, eraseDatabases, eraseKeys, readNotSent } from '#client/db/erase-phone.ts';
import { saveEdit } from '#client/db/mine/edits.ts';
import { openDatabases } from '#client/db/open.ts';
import type { Phone } from '#client/db/phone.ts';
import { createPhone, openPhone } from '#client/db/phone.ts';
import { answered, newDraft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { makeDice } from '#test/scenario/random.ts';
import { saveDraft } from '#test/support/save-draft.ts';

const at = '2026-11-02T09:00:00.000Z';
const draft = (name: string) =>
  answered(newDraft(name.padEnd(22, 'A'), at, { id: 'england', version: 1 }), WHAT_HAPPENED, 'It was busy.', at);

let storage: { indexedDB: IDBFactory; IDBKeyRange: typeof globalThis.IDBKeyRange };
let phone: Phone;
const deps = () => ({
  storage,
  clock: { now: () => new Date(at), after: () => () => {} },
  random: makeDice(1).bytes,
  announce: { changed() {}, listen: () => () => {} },
});
const keysLeft = async (account: string) => {
  const { critical, cache } = openDatabases(storage, account);
  const left = await critical.keys.count();
  critical.close();
  cache.close();
  return left;
};

beforeEach(async () => {
  storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  phone = await createPhone(deps());
});

describe('removing everything from a phone', () => {
  test('nothing is left, not even by an editor that still has words to save', async () => {
    await saveDraft(phone, draft('before'));
    await eraseKeys(storage);
    await eraseDatabases(storage);
    expect(await databasesHere(storage)).toEqual([]);
    expect(await saveEdit(phone, null, draft('after'))).toEqual({ ok: false, problem: 'storage_newer' });
    expect(await databasesHere(storage)).toEqual([]);
  });

  test('the keys of all accounts go first: after that alone nothing opens', async () => {
    const other = await createPhone({ ...deps(), random: makeDice(2).bytes });
    await saveDraft(phone, draft('mine'));
    await saveDraft(other, draft('theirs'));
    await eraseKeys(storage);
    for (const one of [phone, other]) {
      expect(await keysLeft(one.account.id)).toBe(0);
      expect(await openPhone(deps(), one.account.id)).toBeNull();
    }
  });

  test('what this code could not open goes too', async () => {
    await phone.critical.meta.put({ name: 'schema', value: 99 });
    await new Promise<void>((resolve) => {
      const opening = storage.indexedDB.open('of another make', 7);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    await eraseKeys(storage);
    expect(await keysLeft(phone.account.id)).toBe(0);
    await eraseDatabases(storage);
    expect(await databasesHere(storage)).toEqual([]);
  });

  test('looking for keys makes no database anew', async () => {
    const without = Object.assign(new IDBFactory(), { databases: async () => [{ name: 'gone', version: 1 }] });
    await eraseKeys({ ...storage, indexedDB: without });
    delete (without as Partial<IDBFactory>).databases;
    expect(await without.databases()).toEqual([]);
  });
});

describe('what is not sent yet', () => {
  test('is counted by concern, over all accounts, without any key', async () => {
    await saveDraft(phone, draft('one'));
    const row = (space: string, seq: number, state: 'queued' | 'acked' | 'rejected') => ({
      lane: phone.account.id,
      seq,
      mid: `m${seq}`,
      op: 'append@1' as const,
      space,
      key: `k${seq}`,
      args: {},
      hash: null,
      state,
      code: null,
      current: null,
      day: null,
    });
    await phone.critical.outbox.bulkAdd([
      row('a', 101, 'queued'),
      row('a', 102, 'queued'),
      row('b', 103, 'rejected'),
      row('c', 104, 'acked'),
    ]);
    await eraseKeys(storage);
    expect(await readNotSent(storage)).toEqual({ concerns: 2, copies: 1 });
  });

  test('is nothing where nothing was written', async () => {
    expect(await readNotSent(storage)).toEqual({ concerns: 0, copies: 0 });
  });
});

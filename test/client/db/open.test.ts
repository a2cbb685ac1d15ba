import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openDatabases } from '#client/db/open.ts';

const storage = { indexedDB: new IDBFactory(), IDBKeyRange };

it('a phone that an earlier Stepwise was on keeps what it has, and finds its new ways to it', async () => {
  const account = 'A'.repeat(22);
  const old = new Dexie(openDatabases(storage, account).cache.name, storage);
  old
    .version(1)
    .stores({ spaces: 'space, lane', records: '[space+key], [space+seq]', cursors: 'lane', directory: 'id' });
  old.version(2).stores({ spaces: 'space, lane, [lane+kind]', casework: 'space, about' });
  old.version(3).stores({ summaries: 'bucket, [bucket+version]', words: 'bucket' });
  await old.table('spaces').put({ space: 'one', lane: 'mine', kind: 'vault' });
  await old.table('summaries').put({ bucket: 'two', version: 1 });
  old.close();

  const { cache } = openDatabases(storage, account);
  expect(
    (await cache.spaces.where('[lane+kind]').equals(['mine', 'vault']).toArray()).map(({ space }) => space),
  ).toEqual(['one']);
  expect(await cache.spaces.where('kept.until').above('').count()).toBe(0);
  expect(await cache.table('summaries').count()).toBe(1);
  expect(await cache.table('duties').count()).toBe(0);
  cache.close();
});

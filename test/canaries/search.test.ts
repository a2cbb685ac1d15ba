import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { disguises, findWords, storedIn } from './search.ts';

const word = 'canary1q2qdeadbeef';

test('a word in the clear is found, however it is written down', () => {
  const around = (form: Buffer) => Buffer.concat([Buffer.from('xy'), form, Buffer.from('z')]);
  for (const form of disguises(word))
    expect(findWords([word], new Map([['here', around(form)]]))).toEqual([`${word} in here`]);
  for (const padding of ['', 'a', 'ab']) {
    const wrapped = Buffer.from(Buffer.from(`${padding}${word}tail`).toString('base64url'));
    expect(findWords([word], new Map([['wrapped', wrapped]]))).toHaveLength(1);
  }
  expect(findWords([word], new Map([['elsewhere', Buffer.from('nothing here')]]))).toEqual([]);
});

test('a word in a key, a field or bytes of the phone’s storage is found', async () => {
  const factory = new IDBFactory();
  await new Promise<void>((resolve) => {
    const opening = factory.open('notes');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('rows', 'readwrite');
      writing.objectStore('rows').put({ deep: [{ bytes: new TextEncoder().encode(word) }] }, 'one');
      writing.objectStore('rows').put(1, `two ${word}`);
      writing.oncomplete = () => resolve();
    };
  });
  const places = await storedIn(factory);
  expect(findWords([word], places)).toEqual([`${word} in notes rows`]);
});

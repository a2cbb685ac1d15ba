// @vitest-environment happy-dom
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it } from 'vitest';
import { openDatabases } from '#client/db/open.ts';

const { critical, cache } = openDatabases({ indexedDB: new IDBFactory(), IDBKeyRange }, 'A'.repeat(22));
afterEach(() => critical.meta.clear());

/** The browser leaves the page in the middle of a change. */
async function leaveInTheMiddle(persisted: boolean): Promise<unknown> {
  const changing = critical.transaction('rw', critical.meta, async () => {
    await critical.meta.put({ name: 'first', value: 'half' });
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
    await critical.meta.put({ name: 'second', value: 'half' });
  });
  return changing.then(
    () => 'stored',
    () => 'not stored',
  );
}

class PageTransitionEvent extends Event {
  readonly persisted: boolean;
  constructor(name: string, { persisted }: { persisted: boolean }) {
    super(name);
    this.persisted = persisted;
  }
}

it('a page that is put aside lets go of what it was storing: none of it is there, and the next page can write', async () => {
  expect(await leaveInTheMiddle(true)).toBe('not stored');
  expect(await critical.meta.count()).toBe(0);
  await critical.meta.put({ name: 'next', value: 'whole' });
  expect(await critical.meta.count()).toBe(1);
});

it('a page that is thrown away may still finish: the browser ends it by itself', async () => {
  expect(await leaveInTheMiddle(false)).toBe('stored');
  expect(await critical.meta.count()).toBe(2);
});

it('what was stored before is no concern of a page that is left', async () => {
  await critical.meta.put({ name: 'before', value: 'whole' });
  await cache.directory.count();
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  expect(await critical.meta.get('before')).toEqual({ name: 'before', value: 'whole' });
});

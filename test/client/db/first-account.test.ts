import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabases } from '#client/db/open.ts';
import { closePhone, createPhone, firstAccountHere, type PhoneDeps } from '#client/db/phone.ts';
import { systemClock } from '#client/platform/clock.ts';
import { systemRandom } from '#client/platform/random.ts';

describe('a phone that has lost the pointer to its account', () => {
  let deps: PhoneDeps;
  beforeEach(() => {
    const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
    deps = { storage, clock: systemClock, random: systemRandom, announce: { changed() {}, listen: () => () => {} } };
  });

  /** The page goes away after the database was made and before its keys came. */
  async function brokenOff(id: string) {
    const { critical, cache } = openDatabases(deps.storage, id);
    await critical.open();
    critical.close();
    cache.close();
  }

  test('finds the account by its database', async () => {
    const phone = await createPhone(deps);
    closePhone(phone);
    expect(await firstAccountHere(deps)).toBe(phone.account.id);
  });

  test('does not take one that was never begun for one that cannot be opened', async () => {
    await brokenOff('A'.repeat(22));
    expect(await firstAccountHere(deps)).toBeNull();
    const phone = await createPhone(deps);
    closePhone(phone);
    expect(await firstAccountHere(deps)).toBe(phone.account.id);
  });
});

import type { Storage } from './open.ts';
import { accountsHere, openDatabases } from './open.ts';

const ROUNDS = 3;

/** One account's keys, before anything else: whatever interrupts the rest, nothing that is left can be read. */
export async function eraseAccountKeys(storage: Storage, account: string): Promise<void> {
  const { critical, cache } = openDatabases(storage, account);
  await critical.transaction('rw', critical.tables, () => Promise.all(critical.tables.map((table) => table.clear())));
  critical.close();
  cache.close();
}

/**
 * Then its databases. A page that was just writing may bring one back, so it looks again. False: something is still there,
 * and none of it can be read.
 */
export async function eraseAccountDatabases(storage: Storage, account: string): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round++) {
    const { critical, cache } = openDatabases(storage, account);
    await Promise.all([critical.delete(), cache.delete()]);
    if (!(await accountsHere(storage)).includes(account)) return true;
  }
  return false;
}

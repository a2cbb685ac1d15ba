import { Dexie, type Table } from 'dexie';
import { makeSlot, openSlot } from '../vault/slot.ts';
import { problemOf } from './durably.ts';
import type { PhoneDeps } from './phone.ts';
import { newId, newIv } from './phone.ts';

const PATIENCE_MS = 2000;
type Row = { id: string; key: CryptoKey; sealed: string };
type ProbeDb = Dexie & { kept: Table<Row, string> };

/**
 * Puts a key that cannot be taken out, and something sealed under it, into a database of its own, closes it, and reads both back.
 * Some private windows and locked-down phones fail at one of these without saying so. Bounded: some never answer.
 */
export function probe(deps: PhoneDeps): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => void deps.clock.after(PATIENCE_MS, () => resolve(false)));
  // A phone without room keeps what it has: each save says for itself whether it worked.
  return Promise.race([tryIt(deps).catch((error: unknown) => problemOf(error) === 'storage_full'), late]);
}

async function tryIt({ storage, random }: PhoneDeps): Promise<boolean> {
  const id = newId(random);
  const open = () => {
    const db = new Dexie(`stepwise.probe.${id}`, { ...storage, cache: 'disabled' }) as ProbeDb;
    db.version(1).stores({ kept: 'id' });
    return db;
  };
  const secret = random(16);
  const first = open();
  await first.kept.put({ id, ...(await makeSlot(id, secret, newIv(random))) });
  first.close();
  const second = open();
  // The first handle may still be closing: then this waits for it, which is no news for the console.
  second.on('blocked', () => false);
  try {
    const row = await second.kept.get(id);
    const read = row && (await openSlot(id, row.key, row.sealed));
    return read?.every((byte, at) => byte === secret[at]) ?? false;
  } finally {
    await second.delete();
  }
}

import { halfWrittenName } from './half-written.ts';
import { rowsIn } from './outbox.ts';
import type { Phone } from './phone.ts';
import { seenName } from './seen.ts';
import { touchSpaces } from './touched.ts';

/**
 * All that this device holds of a space of others. False while something said there still waits for an answer: nothing is
 * taken from the queue before, because its numbers have no gaps.
 */
export async function eraseSpace(phone: Phone, space: string): Promise<boolean> {
  const { cache, critical, account } = phone;
  const said = critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']);
  const settled = await critical.transaction('rw', [critical.outbox, critical.meta], async () => {
    const own = (await said.toArray()).filter(({ lane }) => lane === account.id);
    if (own.some(({ state }) => state === 'queued' || state === 'inflight')) return false;
    await critical.outbox.bulkDelete(own.map((row) => [row.lane, row.seq]));
    // Half-written words of a part of it, such as a note, have longer names that begin alike.
    await critical.meta.where('name').startsWith(halfWrittenName(space)).delete();
    await critical.meta.delete(seenName(space));
    return true;
  });
  if (!settled) return false;
  await cache.transaction('rw', [cache.spaces, cache.records, cache.casework, cache.touched], async () => {
    const about = (await cache.casework.get(space))?.about;
    await touchSpaces(phone, about ? [space, about] : [space]);
    await cache.records.where('[space+seq]').between([space, 0], [space, Infinity]).delete();
    await cache.spaces.delete(space);
    await cache.casework.delete(space);
  });
  return true;
}

/**
 * Lets go of spaces this account was taken off: the server told of them (`gone`), or refused what was said there since. What
 * still waits to be answered goes with a later round.
 */
export async function letGoOfGone(phone: Phone, gone: readonly string[]): Promise<void> {
  const refused = await rowsIn(phone.critical, ['rejected'], phone.account.id);
  const rows = refused.filter((row) => row.op === 'append@1' && row.code === 'not_yours');
  const held = await phone.cache.spaces.bulkGet(rows.map(({ space }) => space));
  const orphaned = rows.filter((_, at) => held[at] === undefined).map(({ space }) => space);
  for (const space of new Set([...gone, ...orphaned])) await eraseSpace(phone, space);
}

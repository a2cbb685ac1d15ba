import type { SpaceRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { today } from '../phone.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';
import { wasSent } from './sent-spaces.ts';
import { barKey } from './taken-off.ts';

const ROW = 'off-my-list';
/** So many are told of at most; nobody reads through more. */
const MOST = 50;

/** What somebody was taken off, until they have read of it: nothing of it but what it was, and the day it went. */
export type OffMyList = { space: string; kind: SpaceRow['kind']; day: string };

export async function offMyList(phone: Phone): Promise<readonly OffMyList[]> {
  return ((await readSealed(phone, ROW)) as OffMyList[] | undefined) ?? [];
}

/** The person has read it. */
export async function forgetOffMyList(phone: Phone): Promise<void> {
  await keepSealed(phone, ROW, []);
  phone.announce.changed();
}

/**
 * Notes what is about to go from the list because the server says that this account was taken off it. Before it goes, so
 * that nothing ever goes unsaid; once each, however often the server says it. Who stepped back here knows already.
 */
export async function noteOffMyList(phone: Phone, gone: readonly string[]): Promise<void> {
  const { cache, critical, account, clock } = phone;
  const told = await offMyList(phone);
  const fresh: OffMyList[] = [];
  for (const row of await cache.spaces.bulkGet([...gone])) {
    if (row?.lane !== account.id || !wasSent(row) || told.some(({ space }) => space === row.space)) continue;
    const key = await barKey(phone, row.space, account.id);
    const own = await critical.outbox.where({ space: account.vaultSpace, key }).count();
    if (own === 0) fresh.push({ space: row.space, kind: row.kind, day: today(clock) });
  }
  if (fresh.length > 0) await keepSealed(phone, ROW, [...told, ...fresh].slice(-MOST));
}

import { render } from 'preact';
import { eraseDatabases, eraseKeys } from '../db/erase-phone.ts';
import type { LockedPhone } from '../db/lock.ts';
import type { Phone, PhoneDeps } from '../db/phone.ts';
import { createPhone, isInUse } from '../db/phone.ts';
import { makeSessions } from '../sync/session.ts';
import { makeTransport } from '../sync/transport.ts';
import { pointTo, rememberListed } from './pointer.ts';
import { tellOtherTabs, toRemovedPage } from './removed-here.ts';

type Leaving = PhoneDeps & Pick<Phone, 'critical' | 'cache'>;

/**
 * The account has said that this device is its own no more. Its words go from the screen, its keys from the store, then
 * all the rest; a new, empty account takes its place, so that no other one that is kept here comes into sight.
 */
export async function leaveAccount(phone: Leaving, account: string): Promise<void> {
  const { storage, clock, random, announce } = phone;
  const root = document.getElementById('app');
  if (root) render(null, root);
  const fresh = await createPhone({ storage, clock, random, announce });
  await eraseKeys(storage, account);
  pointTo(fresh.account.id);
  rememberListed(0);
  tellOtherTabs(account);
  for (const { critical, cache } of [phone, fresh]) {
    critical.close();
    cache.close();
  }
  await eraseDatabases(storage, account);
  toRemovedPage();
}

/** A phone that is locked signs in all the same, to hear whether it was removed. */
export async function leaveIfRemoved(phone: LockedPhone): Promise<void> {
  const { account, critical } = phone;
  const lane = await critical.lanes.get(account);
  if (!lane || !(await isInUse({ critical, account: { id: account } }))) return;
  const transport = makeTransport((url, init) => globalThis.fetch(url, init));
  let removed = false;
  await makeSessions(transport, { own: { account, onRemoved: () => (removed = true) } }).token(lane);
  if (removed) await leaveAccount(phone, account);
}

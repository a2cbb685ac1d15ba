import { render } from 'preact';
import { eraseDatabases, eraseKeys } from '../db/erase-phone.ts';
import type { LockedPhone } from '../db/mine/lock.ts';
import type { Phone, PhoneDeps } from '../db/phone.ts';
import { createPhone, isInUse } from '../db/phone.ts';
import { makeSessions, type SaidRemoved } from '../sync/session.ts';
import { makeTransport } from '../sync/transport.ts';
import { removalHolds } from '../vault/own-devices.ts';
import { blankOthers } from './erased.ts';
import { forgetNewsOf } from './news.ts';
import { pointTo, rememberListed } from './pointer.ts';

type Leaving = PhoneDeps & Pick<Phone, 'critical' | 'cache'>;
/** It may be heard twice at once: by what waits for news, and by what sends. */
let leaving = false;

/**
 * This device is its account's own no more, if the account itself said so: nothing is erased on the server's word alone. What
 * is on screen goes, here and in other tabs, then the keys, then all the rest. A new, empty account takes its place, so that
 * no other one that is kept here comes into sight.
 */
export async function leaveAccount(phone: Leaving, { lane, removal }: SaidRemoved, stop = () => {}): Promise<void> {
  const { account, keys, device } = lane;
  if (!(await removalHolds(account, keys.signing, device.id, removal)) || leaving) return;
  leaving = true;
  stop();
  blankOthers();
  const root = document.getElementById('app');
  if (root) render(null, root);
  const { storage, clock, random, announce } = phone;
  const fresh = await createPhone({ storage, clock, random, announce });
  await eraseKeys(storage, account);
  pointTo(fresh.account.id);
  rememberListed(0);
  // It may take a network; the server has dropped the address already.
  void forgetNewsOf(account).catch(() => undefined);
  for (const { critical, cache } of [phone, fresh]) {
    critical.close();
    cache.close();
  }
  await eraseDatabases(storage, account);
  leaving = false;
  location.replace('/settings/removed');
}

/** A phone that is locked signs in all the same, to hear whether it was removed. */
export async function leaveIfRemoved(phone: LockedPhone): Promise<void> {
  const { account, critical } = phone;
  const lane = await critical.lanes.get(account);
  if (!lane || !(await isInUse({ critical, account: { id: account } }))) return;
  const transport = makeTransport((url, init) => globalThis.fetch(url, init));
  const heard: SaidRemoved[] = [];
  await makeSessions(transport, { own: { account, onRemoved: (said) => void heard.push(said) } }).token(lane);
  for (const said of heard) await leaveAccount(phone, said);
}

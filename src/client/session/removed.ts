import { render } from 'preact';
import { eraseAccountDatabases, eraseAccountKeys } from '../db/erase-account.ts';
import type { Phone } from '../db/phone.ts';
import { closePhone, createPhone } from '../db/phone.ts';
import { pointTo, rememberListed } from './pointer.ts';
import { tellOtherTabs, toRemovedPage } from './removed-here.ts';

/**
 * The account has said that this device is its own no more. Its words go from the screen, its keys from the store, then
 * all the rest; a new, empty account takes its place, so that no other one that is kept here comes into sight.
 */
export async function leaveAccount(phone: Phone): Promise<void> {
  const { storage, clock, random, announce, account } = phone;
  const root = document.getElementById('app');
  if (root) render(null, root);
  const fresh = await createPhone({ storage, clock, random, announce });
  await eraseAccountKeys(storage, account.id);
  pointTo(fresh.account.id);
  rememberListed(0);
  tellOtherTabs(account.id);
  closePhone(phone);
  closePhone(fresh);
  await eraseAccountDatabases(storage, account.id);
  toRemovedPage();
}

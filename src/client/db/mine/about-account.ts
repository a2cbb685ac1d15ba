import type { AboutAccount } from '#domain/account/about-account.ts';
import { nothingAbout, withName } from '#domain/account/about-account.ts';
import { englandDay } from '#domain/time/days.ts';
import { hiddenName } from '../../vault/account.ts';
import type { SaveResult } from '../durably.ts';
import { changeOwn, readOwn } from '../own-document.ts';
import type { Phone } from '../phone.ts';

const keyOf = (phone: Phone) => hiddenName(phone.account, 'about-account');

/** What all devices of this account know of it together. */
export async function aboutAccount(phone: Phone): Promise<AboutAccount> {
  const id = await keyOf(phone);
  return (await readOwn(phone, id, 'account')) ?? nothingAbout(id);
}

/** A copy of the recovery code was checked today. */
export const keepChecked = (phone: Phone) => change(phone, (about) => ({ ...about, checked: todayOf(phone) }));

/** The person has closed the reminder; it comes again after a while. */
export const closeReminder = (phone: Phone) => change(phone, (about) => ({ ...about, closed: todayOf(phone) }));

export const nameDevice = (phone: Phone, device: string, name: string) =>
  change(phone, (about) => withName(about, device, name));

export const todayOf = ({ clock }: Phone) => englandDay(clock.now()) ?? '';

async function change(phone: Phone, next: (about: AboutAccount) => AboutAccount): Promise<SaveResult> {
  const id = await keyOf(phone);
  return changeOwn(phone, id, 'account', (stored) => next(stored ?? nothingAbout(id)));
}

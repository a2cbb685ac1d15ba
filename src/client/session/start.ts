import type { Phone, PhoneDeps } from '../db/phone.ts';
import { closePhone, createPhone, firstAccountHere, openPhone } from '../db/phone.ts';
import { makeAnnounce } from '../platform/announce.ts';
import { systemClock } from '../platform/clock.ts';
import { systemRandom } from '../platform/random.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import { connect } from './connect.ts';
import { currentAccount, pointTo } from './pointer.ts';
import type { SessionState } from './session.ts';

const phoneDeps = (): PhoneDeps => ({
  storage: { indexedDB, IDBKeyRange },
  clock: systemClock,
  random: systemRandom,
  announce: makeAnnounce('stepwise'),
});

/**
 * Opens what is stored here, or makes a new account on this phone. Nothing goes to the server until something is kept.
 * `show`: told when a locked phone was opened.
 */
export async function startSession(show: (state: SessionState) => void): Promise<SessionState> {
  const deps = phoneDeps();
  try {
    const known = currentAccount() ?? (await firstAccountHere(deps));
    const phone = known ? await openPhone(deps, known) : await createPhone(deps);
    if (!phone) return known ? await lockedState(deps, known, show) : UNREADABLE;
    // A code that was opened meanwhile, here or in another window, is what this person wants next.
    if (currentAccount() === null) pointTo(phone.account.id);
    return { status: 'open', session: connect(phone, false) };
  } catch {
    return { status: 'failed', problem: 'blocked' };
  }
}

const UNREADABLE = { status: 'failed', problem: 'unreadable' } as const;

/** Its code is fetched only where there is a lock. */
async function lockedState(
  deps: PhoneDeps,
  account: string,
  show: (state: SessionState) => void,
): Promise<SessionState> {
  const part = await import('../db/lock.ts').catch(() => null);
  if (!part) return { status: 'failed', problem: 'unfetched' };
  const phone = await part.lockedPhone(deps, account);
  if (!phone) return UNREADABLE;
  const opened = (open: Phone) => show({ status: 'open', session: connect(open, true) });
  return { status: 'locked', locked: { phone, opened } };
}

export type Opened = { ok: true; account: string } | { ok: false; problem: string };

/**
 * Puts the account a recovery code stands for onto this device, beside what is already here. The open session stays as it
 * is: the page has to be loaded again.
 */
export async function openWithCode(typed: string): Promise<Opened> {
  const code = await readRecoveryCode(typed);
  if (!code.ok) return code;
  try {
    const phone = await createPhone(phoneDeps(), code.secret);
    pointTo(phone.account.id);
    closePhone(phone);
    return { ok: true, account: phone.account.id };
  } catch {
    return { ok: false, problem: 'storage_failed' };
  }
}

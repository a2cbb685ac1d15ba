import type { PhoneDeps } from '../db/phone.ts';
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

/** Opens what is stored here, or makes a new account on this phone. Nothing goes to the server until something is kept. */
export async function startSession(): Promise<SessionState> {
  const deps = phoneDeps();
  try {
    const known = currentAccount() ?? (await firstAccountHere(deps));
    const phone = known ? await openPhone(deps, known) : await createPhone(deps);
    if (!phone) return { status: 'failed', problem: 'unreadable' };
    // A code that was opened meanwhile, here or in another window, is what this person wants next.
    if (currentAccount() === null) pointTo(phone.account.id);
    return { status: 'open', session: connect(phone) };
  } catch {
    return { status: 'failed', problem: 'blocked' };
  }
}

export type Opened = { ok: true; account: string } | { ok: false; problem: string };

/**
 * Puts the account a recovery code stands for onto this device, beside what is already here. The open session stays as it
 * is: the page has to be loaded again.
 */
export async function openWithCode(typed: string): Promise<Opened> {
  const code = await readRecoveryCode(typed);
  return code.ok ? openAccount(code.secret) : code;
}

/** The same for a secret that came in another way. */
export async function openAccount(secret: Uint8Array<ArrayBuffer>): Promise<Opened> {
  try {
    const phone = await createPhone(phoneDeps(), secret);
    pointTo(phone.account.id);
    closePhone(phone);
    return { ok: true, account: phone.account.id };
  } catch {
    return { ok: false, problem: 'storage_failed' };
  }
}

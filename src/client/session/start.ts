import type { Storage } from '../db/open.ts';
import type { Phone, PhoneDeps } from '../db/phone.ts';
import { closePhone, createPhone, firstAccountHere, isEmpty, openPhone } from '../db/phone.ts';
import { makeAnnounce } from '../platform/announce.ts';
import { systemClock } from '../platform/clock.ts';
import { systemRandom } from '../platform/random.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import { connect } from './connect.ts';
import { blankWhenErased } from './erased.ts';
import { keepsNothing } from './mode.ts';
import { isPlain } from './plain-name.ts';
import { currentAccount, pointTo } from './pointer.ts';
import { onceQuiet } from './quiet.ts';
import type { Session, SessionState } from './session.ts';

const phoneDeps = (storage: Storage): PhoneDeps => ({
  storage,
  clock: systemClock,
  random: systemRandom,
  announce: makeAnnounce('stepwise'),
});

/** Reading either throws where there is no store at all. */
const ownStorage = (): Storage => ({ indexedDB, IDBKeyRange });

/**
 * Opens what is stored here, or makes a new account on this phone. Nothing goes to the server until something is kept.
 * `show`: told when a locked phone was opened.
 */
export async function startSession(show: (state: SessionState) => void): Promise<SessionState> {
  // Without its code the app goes by its other name until the next start; its tabs do not.
  if (isPlain()) void import('./dress-up.ts').then((part) => part.dressUp()).catch(() => {});
  if (!globalThis.crypto?.subtle) return { status: 'failed', problem: 'unsealed' };
  let deps: PhoneDeps | null = null;
  try {
    if (keepsNothing()) return await (await withoutStore()).inMemory(phoneDeps);
    deps = phoneDeps(ownStorage());
    const known = currentAccount() ?? (await firstAccountHere(deps));
    const phone = known === null ? await createPhone(deps) : await openPhone(deps, known);
    if (!phone) return await lockedState(deps, known ?? '', show);
    // A code that was opened meanwhile, here or in another window, is what this person wants next.
    if (currentAccount() === null) pointTo(phone.account.id);
    const session = connect(phone, { kept: 'phone' });
    // An account that was read back has just shown that this store works.
    if (!known) void tryStore(deps, session);
    return { status: 'open', session };
  } catch {
    return withoutStore()
      .then((part) => part.afterFailing(deps, phoneDeps))
      .catch(() => ({ status: 'failed', problem: 'blocked' }));
  }
}

const withoutStore = () => import('./without-store.ts');

/** Without the code for it nothing is known, and nothing is to be said. */
async function tryStore(deps: PhoneDeps, session: Session): Promise<void> {
  await onceQuiet();
  await withoutStore().then(
    (part) => part.tryStore(deps, session),
    () => {},
  );
}

/** Its code is fetched only where there is a lock. */
async function lockedState(
  deps: PhoneDeps,
  account: string,
  show: (state: SessionState) => void,
): Promise<SessionState> {
  const part = await import('../db/mine/lock.ts').catch(() => null);
  if (!part) return { status: 'failed', problem: 'unfetched' };
  const phone = await part.lockedPhone(deps, account);
  if (!phone) return { status: 'failed', problem: (await isEmpty(deps, account)) ? 'vanished' : 'unreadable' };
  blankWhenErased();
  void onceQuiet()
    .then(async () => (await import('./removed.ts')).leaveIfRemoved(phone))
    // It is heard the next time.
    .catch(() => undefined);
  const opened = (open: Phone) => show({ status: 'open', session: connect(open, { locks: true, kept: 'phone' }) });
  return { status: 'locked', locked: { phone, opened } };
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
    const phone = await createPhone(phoneDeps(ownStorage()), secret);
    pointTo(phone.account.id);
    closePhone(phone);
    return { ok: true, account: phone.account.id };
  } catch {
    return { ok: false, problem: 'storage_failed' };
  }
}

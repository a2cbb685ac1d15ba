import { onlyHere } from '../db/exchange/only-here.ts';
import type { Storage } from '../db/open.ts';
import type { Phone, PhoneDeps } from '../db/phone.ts';
import { createPhone } from '../db/phone.ts';
import { probe } from '../db/probe.ts';
import { connect } from './connect.ts';
import { updatesHeld } from './hold-updates.ts';
import type { Session, SessionState } from './session.ts';

/** The same app, and nothing is left behind: this browser has no store for it, or somebody wants it so. */
export async function inMemory(depsOn: (storage: Storage) => PhoneDeps): Promise<SessionState> {
  // No phone carries this for offline use: the few that want it fetch it.
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
  const phone = await createPhone(depsOn({ indexedDB: new IDBFactory(), IDBKeyRange }));
  warnBeforeLoss(phone);
  return { status: 'open', session: connect(phone, { kept: 'page' }) };
}

/** After opening has failed. A store that works has something in it that would not open just now: no empty one may take its place. */
export async function afterFailing(
  deps: PhoneDeps | null,
  depsOn: (storage: Storage) => PhoneDeps,
): Promise<SessionState> {
  if (deps && (await probe(deps))) return { status: 'failed', problem: 'unreadable' };
  return inMemory(depsOn);
}

/** Tries the store of a new account, and says so when it only seems to keep things. */
export async function tryStore(deps: PhoneDeps, session: Session): Promise<void> {
  if (await probe(deps)) return;
  session.keepsOnlyWhileOpen();
  warnBeforeLoss(session.phone);
}

/** Where closing the page loses everything, the browser asks before it does: while something was not sent, or not kept yet. */
function warnBeforeLoss(phone: Phone): void {
  let atRisk = false;
  const look = () =>
    onlyHere(phone).then(
      (only) => {
        atRisk = only;
      },
      () => {},
    );
  phone.announce.listen(() => void look());
  void look();
  addEventListener('beforeunload', (event) => {
    // Leave quickly has emptied the page already: a question now would hold up somebody in a hurry.
    const leaving = document.body.childElementCount === 0;
    if (!leaving && (atRisk || updatesHeld())) event.preventDefault();
  });
}

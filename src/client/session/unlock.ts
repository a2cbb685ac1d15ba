import type { SaveResult } from '../db/durably.ts';
import { unlockWithPasskey, unlockWithPassphrase } from '../db/mine/lock.ts';
import type { LockedNote } from '../db/mine/locked-notes.ts';
import { keepLockedNote, takeLockedNotes } from '../db/mine/locked-notes.ts';
import type { Phone } from '../db/phone.ts';
import { askPasskey } from '../platform/passkey.ts';
import { fromBase64url } from '../vault/base64url.ts';
import type { Locked } from './session.ts';

const LONGEST_WAIT_MS = 8_000;
/** Tries in this window that did not open it. Reloading forgets them: what protects is how long each guess takes. */
let wrong = 0;

/** False: another passphrase. Each wrong one takes longer, and none ever deletes anything. */
export async function unlock(locked: Locked, typed: string): Promise<boolean> {
  if (wrong > 0) await waited(locked, Math.min(LONGEST_WAIT_MS, 500 * 2 ** wrong));
  return opened(locked, await unlockWithPassphrase(locked.phone, typed));
}

/** False when the passkey did not answer as it did when it was set. */
export async function unlockByPasskey(locked: Locked): Promise<boolean> {
  const { passkey, random } = locked.phone;
  if (!passkey) return false;
  const answer = await askPasskey(fromBase64url(passkey.credential), fromBase64url(passkey.salt), random);
  return answer ? opened(locked, await unlockWithPasskey(locked.phone, answer)) : false;
}

export function writeLocked(locked: Locked, note: LockedNote): Promise<SaveResult> {
  return keepLockedNote(locked.phone, note);
}

async function opened(locked: Locked, phone: Phone | null): Promise<boolean> {
  wrong = phone ? 0 : wrong + 1;
  if (!phone) return false;
  // What cannot be taken in just now stays sealed, and is taken in the next time.
  await takeLockedNotes(phone).catch((error) => globalThis.reportError?.(error));
  locked.opened(phone);
  return true;
}

function waited({ phone }: Locked, ms: number): Promise<void> {
  return new Promise((resolve) => {
    phone.clock.after(ms, resolve);
  });
}

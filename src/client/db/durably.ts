import { freeBallast } from './ballast.ts';
import { wasLetGo } from './open.ts';
import type { Phone } from './phone.ts';

/** Why words could not be kept. Stable codes; `text/errors.ts` says what to do about each. */
export type SaveProblem = 'too_long' | 'storage_full' | 'storage_newer' | 'storage_failed';
export type SaveResult = { ok: true } | { ok: false; problem: SaveProblem };

const TRIES = 3;
/** A person is told within two seconds, also when the browser never answers. */
const LONGEST_MS = 1_800;

type Kept = Pick<Phone, 'critical' | 'clock'>;

/**
 * Runs a write. iOS drops IndexedDB connections in normal use, and a dead handle fails for ever: so the handle is let go
 * and opened again, at most three times. A full disk gets the ballast's room first. Whatever went wrong, even a bug or
 * silence, is the same to the person: not saved. `wanted` is false once the write was given up, because a newer one may
 * have taken its place.
 */
export async function durably(phone: Kept, write: (wanted: () => boolean) => Promise<void>): Promise<SaveResult> {
  let over = false;
  let cancel = () => {};
  const silence = new Promise<SaveResult>((resolve) => {
    cancel = phone.clock.after(LONGEST_MS, () => {
      over = true;
      // What still waits in this handle is given up with it.
      phone.critical.close({ disableAutoOpen: false });
      resolve({ ok: false, problem: 'storage_failed' });
    });
  });
  const result = await Promise.race([attempts(phone, write, () => !over), silence]);
  cancel();
  return result;
}

async function attempts(
  phone: Kept,
  write: (wanted: () => boolean) => Promise<void>,
  wanted: () => boolean,
): Promise<SaveResult> {
  let ballast = true;
  for (let attempt = 1; ; attempt++) {
    if (wasLetGo(phone.critical)) return { ok: false, problem: 'storage_newer' };
    try {
      await write(wanted);
      return { ok: true };
    } catch (error) {
      const problem = problemOf(error);
      if (problem === 'storage_full' && ballast) {
        ballast = false;
        if (await freeBallast(phone.critical)) continue;
      }
      // One that was given up must not close the handle under the one that came after it.
      if (problem !== 'storage_failed' || attempt === TRIES || !wanted()) return { ok: false, problem };
      await reopen(phone);
    }
  }
}

async function reopen(phone: Kept): Promise<void> {
  try {
    phone.critical.close({ disableAutoOpen: false });
    await phone.critical.open();
  } catch {
    // Still closed: the next attempt reports it.
  }
}

/** An abort carries its cause inside; WebKit sometimes gives none at all. */
export function problemOf(error: unknown): SaveProblem {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map((one) => (one as Error | null)?.name);
  if (names.includes('QuotaExceededError')) return 'storage_full';
  if (names.includes('VersionError')) return 'storage_newer';
  return 'storage_failed';
}

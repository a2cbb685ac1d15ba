import { wasLetGo } from './open.ts';
import type { Phone } from './phone.ts';

/** Why words could not be kept. Stable codes; `text/errors.ts` says what to do about each. */
export type SaveProblem = 'too_long' | 'storage_full' | 'storage_newer' | 'storage_failed';
export type SaveResult = { ok: true } | { ok: false; problem: SaveProblem };

const TRIES = 3;

/**
 * Runs a write. iOS drops IndexedDB connections in normal use, and a dead handle fails for ever: so the handle is let go
 * and opened again, at most three times. Whatever went wrong, even a bug, is the same to the person: not saved. The
 * promise settles only when the write is complete or has truly failed.
 */
export async function durably(phone: Pick<Phone, 'critical'>, write: () => Promise<void>): Promise<SaveResult> {
  for (let attempt = 1; ; attempt++) {
    if (wasLetGo(phone.critical)) return { ok: false, problem: 'storage_newer' };
    try {
      await write();
      return { ok: true };
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== 'storage_failed' || attempt === TRIES) return { ok: false, problem };
      await reopen(phone);
    }
  }
}

async function reopen(phone: Pick<Phone, 'critical'>): Promise<void> {
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

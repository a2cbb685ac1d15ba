import type { RejectionCode } from '#protocol/errors.ts';
import type { Outcome } from '#protocol/sync.ts';
import type { ReadTx } from '../store/store.ts';

/**
 * An outcome as stored. A conflict names the record instead of holding it: a copy here would keep ciphertext alive
 * that its owner has since removed, and the record of the moment is what a device merges with anyway.
 */
export type Verdict =
  | { status: 'applied'; seq: number }
  | { status: 'rejected'; code: RejectionCode; at?: { space: string; key: string } }
  | { status: 'parked' };

export function applied(seq: number): Verdict {
  return { status: 'applied', seq };
}

export function rejected(code: RejectionCode): Verdict {
  return { status: 'rejected', code };
}

/** The answer for the wire. Someone who may no longer read the space is told the code and nothing of the record. */
export async function outcomeOf(tx: ReadTx, account: string, verdict: Verdict): Promise<Outcome> {
  if (verdict.status !== 'rejected' || !verdict.at) return verdict;
  const { code, at } = verdict;
  if (!(await tx.participant.mayRead(at.space, account))) return { status: 'rejected', code };
  return { status: 'rejected', code, current: await tx.record.entry(at.space, at.key) };
}

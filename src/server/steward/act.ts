import type { ActReply, StewardFlaw } from '#protocol/steward.ts';
import type { Store, Tx } from '../store/store.ts';

/** Who does it, on which day: for the audit trail. */
export interface By {
  account: string;
  day: string;
}

/** What the shell is called in the audit trail: whoever works on the data folder itself has no account. */
export const SHELL = 'shell';

/** Ends an act in the middle; thrown, so that the store keeps nothing of what came before. */
export class ActStopped extends Error {
  override readonly name = 'ActStopped';
  readonly reason: StewardFlaw;
  readonly organisation: string | null;

  constructor(reason: StewardFlaw, organisation: string | null = null) {
    super(`stopped: ${reason}`);
    this.reason = reason;
    this.organisation = organisation;
  }
}

/** One act, one transaction, all or nothing. */
export async function act(store: Store, job: (tx: Tx) => Promise<void>): Promise<ActReply> {
  try {
    await store.write(job);
    return { done: true };
  } catch (error) {
    if (!(error instanceof ActStopped)) throw error;
    return { done: false, reason: error.reason, organisation: error.organisation };
  }
}

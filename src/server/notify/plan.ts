import type { RandomBytes } from '../platform/random.ts';
import type { Notice } from '../store/notices.ts';
import type { Tx } from '../store/store.ts';
import { afterQuiet, apart, atOnce, mailDue, soon } from './schedule.ts';

export interface PlanDeps {
  /** Seconds since 1970. */
  now: number;
  random: RandomBytes;
  /** Whether a device of this account is here now, and sees for itself. */
  listens(account: string): boolean;
}

const AT_ONCE = 500;

/** Gives a time to everything that is to be told and has none; what nobody wants to hear is let go. */
export async function planNotices(tx: Tx, deps: PlanDeps): Promise<void> {
  await tx.mailbox.sweep(deps.now);
  for (const notice of await tx.notice.unplanned(AT_ONCE)) {
    const due = await dueOf(tx, notice, deps);
    if (due === null) await tx.notice.drop(notice);
    else await tx.notice.plan(notice, due);
  }
}

async function dueOf(tx: Tx, { kind, id }: Notice, { now, random, listens }: PlanDeps): Promise<number | null> {
  if (kind === 'push') {
    const address = await tx.pushAddress.find(id);
    if (!address || listens(address.account)) return null;
    // Who is on a team is known to the server anyway. Everybody else may be the receipt of a concern.
    const onTeam = (await tx.roster.teamsOf(address.account)).length > 0;
    return onTeam ? soon(now) : apart(now, chanceOf(random));
  }
  const known = await tx.mailbox.find(id);
  if (kind === 'confirm') return known?.state === 'asked' ? atOnce(now) : null;
  if (known?.state !== 'confirmed') return null;
  const { mailbox, rest } = known;
  return kind === 'overdue' ? afterQuiet(atOnce(now), mailbox.quiet) : mailDue(now, mailbox, rest);
}

/** A number from 0 up to 1. */
export function chanceOf(random: RandomBytes): number {
  return random(2).readUInt16BE() / 2 ** 16;
}

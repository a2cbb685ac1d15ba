import type { Wake } from '../notify/wake.ts';
import { ERASED } from '../store/spaces.ts';
import type { Store } from '../store/store.ts';
import { endOf } from './days.ts';

/** Who erases, in the audit trail. */
const RETENTION = 'retention';
const AT_ONCE = 100;

export interface Erased {
  erased: number;
  /** Their day had come, and something was said in them since it was set. */
  extended: number;
}

/**
 * Erases what is over. Each step is a job of its own, and each may be done twice: it can be broken off anywhere and goes on with
 * the next run, and several processes at once do no harm.
 */
export async function eraseDue({ store, wake }: { store: Store; wake: Wake | null }, day: string): Promise<Erased> {
  const result: Erased = { erased: 0, extended: 0 };
  for (let after = ''; ; ) {
    const due = await store.read((tx) => tx.retention.due(day, after, AT_ONCE));
    const gone: string[] = [];
    for (const space of due) {
      const what = await begin(store, space, day);
      if (what === 'extended') result.extended += 1;
      if (what !== 'erase') continue;
      const told = await forget(store, space, day);
      wake?.wake(told, RETENTION);
      gone.push(space);
    }
    await sweep(store, gone, day);
    result.erased += gone.length;
    if (due.length < AT_ONCE) return result;
    after = due.at(-1)!;
  }
}

/** Looks again, because a hold or a word may have come in between; then its keys go. */
function begin(store: Store, space: string, day: string): Promise<'erase' | 'extended' | 'kept'> {
  return store.write(
    async (tx) => {
      const kept = await tx.retention.find(space);
      if (kept?.begun) return 'erase';
      if (!kept?.months || kept.until === null || kept.hold || kept.until > day) return 'kept';
      const until = endOf(kept.lastDay, kept.months);
      if (until > day) {
        await tx.retention.keep(space, { months: kept.months, until });
        await tx.feed.announce(space, 0, 'members');
        return 'extended';
      }
      await tx.retention.forgetKeys(space);
      await tx.audit.add({ day, act: 'erase', actor: RETENTION, subjects: [space] });
      return 'erase';
    },
    [space],
  );
}

/** Everybody who could read it is told that it is gone, and then it is. Answers whom. */
function forget(store: Store, space: string, day: string): Promise<string[]> {
  return store.write(
    async (tx) => {
      if (await tx.retention.isErased(space)) return [];
      const told = await tx.feed.announce(space, ERASED);
      await tx.retention.forgetBodies(space, day);
      await tx.unanswered.remove(space);
      return told;
    },
    [space],
  );
}

async function sweep(store: Store, spaces: readonly string[], day: string): Promise<void> {
  const feeds = await store.read((tx) => Promise.all(spaces.map((space) => tx.retention.participants(space))));
  for (const account of new Set(feeds.flat())) await store.write((tx) => tx.retention.sweepFeed(account), [account]);
  for (const space of spaces) await store.write((tx) => tx.retention.finish(space, day), [space]);
}

import type { Actor } from '../operations/actor.ts';
import type { Space } from '../store/spaces.ts';
import type { Tx } from '../store/store.ts';

/**
 * Notes who is to be told of the record at place `seq` of a space, in the transaction that writes it: a restart loses
 * nothing. It takes no time and no chance; when it is told is planned later.
 */
export async function noteNews(tx: Tx, actor: Actor, space: Space, seq: number): Promise<void> {
  const { id, kind, team } = space;
  if (team === null) return;
  await tx.notice.tellReaders(id, actor.account);
  if (kind !== 'concern' && kind !== 'observation') return;
  if ((await tx.roster.membership(team, actor.account)) === 'current') {
    await tx.unanswered.remove(id);
    return;
  }
  await tx.notice.tellTeam('mail', team);
  // Only the first: once somebody has answered, what is owed stands in a promise that the server cannot read.
  if (seq === 1 && kind === 'concern') await tx.unanswered.add({ space: id, team, day: actor.day });
}

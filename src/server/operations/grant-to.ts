import type { GrantArgs } from '#protocol/operations.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { reachSpace } from './reach-space.ts';
import { type Ruling, refuse, settle } from './ruling.ts';
import { applied } from './verdict.ts';

/** A member lets a later one in. The reporter may not: who reads for a team is for its roster to say. */
export async function grantTo(tx: Tx, actor: Actor, { space: id, account, grant }: GrantArgs): Promise<Ruling> {
  const space = await reachSpace(tx, actor, id);
  if (!space?.team || (await tx.roster.membership(space.team, actor.account)) !== 'current') return refuse('not_yours');
  if ((await tx.roster.membership(space.team, account)) !== 'current') return refuse('not_on_roster');
  const standing = await tx.participant.standing(id, account);
  if (standing === 'barred') return refuse('barred');
  if (standing === 'admitted') return settle(applied(0));
  // The others are told of the new reader, so that no device of theirs does the same again.
  const told = await tx.feed.announce(id, 0);
  await tx.participant.admit(id, account, grant);
  await tx.feed.replay(id, account);
  await tx.audit.add({ day: actor.day, act: 'grant', actor: actor.account, subjects: [id, account] });
  return { verdict: applied(0), wake: [...told, account] };
}

import type { BarArgs } from '#protocol/operations.ts';
import type { Tx } from '../store/store.ts';
import { leadsOf } from '../team/who-decides.ts';
import type { Actor } from './actor.ts';
import { reachSpace } from './reach-space.ts';
import { TEAM_ONLY } from './room.ts';
import { type Ruling, refuse, settle } from './ruling.ts';
import { applied } from './verdict.ts';

/**
 * Takes a member of the team off one of its spaces. A lead may, and everybody may themself; nobody may the person who
 * sent it, nor the last who can read it for the team. Whoever opened what a team keeps to itself has sent nothing.
 */
export async function bar(tx: Tx, actor: Actor, { space: id, account }: BarArgs): Promise<Ruling> {
  const space = await reachSpace(tx, actor, id);
  const team = space?.team;
  if (!team || (await tx.roster.membership(team, actor.account)) !== 'current') return refuse('not_yours');
  if ((await tx.participant.standing(id, account)) === 'barred') return settle(applied(0));
  const own = account === actor.account;
  if (!own && !(await leadsOf(tx, team)).includes(actor.account)) return refuse('not_yours');
  if (account === space.owner && !TEAM_ONLY.includes(space.kind)) return refuse('not_yours');
  if ((await tx.roster.membership(team, account)) === null) return refuse('not_on_roster');
  const members = new Set(await tx.roster.currentMembers(team));
  const others = (await tx.participant.readers(id)).filter((one) => one !== account && members.has(one));
  if (others.length === 0) return refuse('last_reader');
  // Told while they still may be: the same row tells their devices to let it go, and the others who is left.
  const wake = await tx.feed.announce(id, 0);
  await tx.participant.bar(id, account);
  await tx.audit.add({ day: actor.day, act: 'bar', actor: actor.account, subjects: [id, account] });
  return { verdict: applied(0), wake };
}

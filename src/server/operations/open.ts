import type { RejectionCode } from '#protocol/errors.ts';
import { ZERO_HASH } from '#protocol/ids.ts';
import type { OpenArgs } from '#protocol/operations.ts';
import { sha256 } from '../crypto/hash.ts';
import type { Tx } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { isAccountFull, TEAM_ONLY } from './room.ts';
import { type Ruling, refuse, settle } from './ruling.ts';
import { applied } from './verdict.ts';

export async function open(tx: Tx, actor: Actor, args: OpenArgs): Promise<Ruling> {
  const opened = sha256(JSON.stringify(args));
  const existing = await tx.space.find(args.space);
  if (existing) {
    const same = existing.owner === actor.account && existing.opened === opened;
    return same ? settle(applied(0)) : refuse('space_taken');
  }
  const wrong = whatIsWrong(actor, args) ?? (await whatTheTeamSays(tx, actor, args));
  if (wrong) return refuse(wrong);

  const { space, kind, team, roster } = args;
  const opening = { owner: actor.account, kind };
  if (await isAccountFull(tx, actor.room, opening, { bytes: 0, records: 1 })) return refuse('account_full');
  const head = { seq: 0, chain: ZERO_HASH, count: 0, xor: ZERO_HASH, bytes: 0 };
  await tx.space.add({ id: space, kind, owner: actor.account, team, roster, opened, ...head }, actor.day);
  for (const { account, grant } of args.participants) {
    const removedSince = account !== actor.account && team && (await tx.roster.membership(team, account)) !== 'current';
    if (!removedSince) await tx.participant.admit(space, account, grant);
  }
  for (const account of args.barred) await tx.participant.bar(space, account);
  const wake = await tx.feed.announce(space, 0);
  await tx.audit.add({ day: actor.day, act: 'open', actor: actor.account, subjects: [space] });
  return { verdict: applied(0), wake };
}

/** What can be said without looking anything up. */
function whatIsWrong(actor: Actor, args: OpenArgs): RejectionCode | null {
  const participants = new Set(args.participants.map((one) => one.account));
  const barred = new Set(args.barred);
  if (participants.size < args.participants.length || barred.size < args.barred.length) return 'malformed';
  if (!participants.has(actor.account)) return 'not_a_participant';
  if (args.barred.some((account) => participants.has(account))) return 'barred';
  if (args.kind !== 'vault') return null;
  if (args.team !== null || args.roster !== null) return 'malformed';
  return participants.size === 1 && barred.size === 0 ? null : 'malformed';
}

/**
 * A phone that was offline may seal for a roster that is no longer the newest: members removed since are let through
 * here and left out above. Someone who never was a member is a mistake or an attack.
 */
async function whatTheTeamSays(tx: Tx, actor: Actor, args: OpenArgs): Promise<RejectionCode | null> {
  if (args.kind === 'vault') return null;
  const { team, roster } = args;
  if (team === null || roster === null || !(await tx.roster.has(team, roster))) return 'unknown_team';
  for (const { account } of args.participants) {
    if (account !== actor.account && (await tx.roster.membership(team, account)) === null) return 'not_on_roster';
  }
  // These are the team's own word, so a stranger must not be able to lay one under its name.
  if (TEAM_ONLY.includes(args.kind) && (await tx.roster.membership(team, actor.account)) !== 'current') {
    return 'not_on_roster';
  }
  return null;
}

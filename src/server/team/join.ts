import { LIMITS } from '#protocol/limits.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import type { InvitedReply, JoinState } from '#protocol/team.ts';
import { sha256 } from '../crypto/hash.ts';
import { readRoster } from '../directory/check-roster.ts';
import { Refusal } from '../refusal.ts';
import type { Invitation } from '../store/joining.ts';
import type { ReadTx, Tx } from '../store/store.ts';
import { addVersion } from './change-roster.ts';
import { describeTeam, leadsOf, membersOf } from './who-decides.ts';

type By = { account: string; day: string };

/** What a link is for. Throws `not_found`, or why it cannot be used by this account. */
export async function describeInvitation(tx: ReadTx, by: By, token: string): Promise<InvitedReply> {
  const invitation = await findInvitation(tx, token);
  const names = await describeTeam(tx, invitation.team);
  const state = await stateOf(tx, by, invitation);
  const founded = (await membersOf(tx, invitation.team)) !== null;
  return { ...names, state, role: invitation.role, founded };
}

/**
 * Uses a link up. Jobs run one after another, so of two people with one link the first has it, and the other is told.
 * Throws `roster_conflict` when the team was founded, or was not, against what the device thought.
 */
export async function join(
  tx: Tx,
  by: By,
  { token, title, founding }: { token: string; title: string; founding?: SignedRoster | undefined },
): Promise<{ state: JoinState; wake: readonly string[] }> {
  const invitation = await findInvitation(tx, token);
  const { team, role } = invitation;
  const state = await stateOf(tx, by, invitation);
  if (state !== 'open') return { state, wake: [] };
  const founded = (await membersOf(tx, team)) !== null;
  if (founded === (founding !== undefined)) throw new Refusal('roster_conflict');
  await tx.invitation.take(invitation.id, by.account);
  if (founding) {
    if (role !== 'lead' || !isAlone(founding, by.account)) throw new Refusal('forbidden');
    const { wake } = await addVersion(tx, by, team, founding);
    return { state: 'member', wake };
  }
  const waiting = await tx.joining.ofTeam(team);
  if (waiting.length >= LIMITS.joinRequests) throw new Refusal('too_many');
  await tx.joining.put({ team, account: by.account, role, title, day: by.day });
  await tx.audit.add({ day: by.day, act: 'ask-to-join', actor: by.account, subjects: [team, invitation.id] });
  const leads = await leadsOf(tx, team);
  for (const lead of leads) await tx.notice.tellAccount(lead);
  return { state: 'waiting', wake: leads };
}

async function findInvitation(tx: ReadTx, token: string): Promise<Invitation> {
  const found = await tx.invitation.find(sha256(token));
  if (!found) throw new Refusal('not_found');
  return found;
}

/** Whoever used a link may ask again how it stands; to anybody else it is used. */
async function stateOf(tx: ReadTx, { account, day }: By, invitation: Invitation): Promise<JoinState> {
  const { team, takenBy, withdrawn, until } = invitation;
  if ((await tx.roster.membership(team, account)) === 'current') return 'member';
  if (takenBy === account) return (await tx.joining.find(team, account)) ? 'waiting' : 'refused';
  if (takenBy !== null) throw new Refusal('link_used');
  if (withdrawn) throw new Refusal('link_withdrawn');
  if (until < day) throw new Refusal('link_expired');
  return 'open';
}

/** A founder brings nobody: everybody else is let in by a lead who compared their fingerprint. */
function isAlone(founding: SignedRoster, account: string): boolean {
  const members = readRoster(founding)?.roster.members ?? [];
  return members.length === 1 && members[0]?.account === account;
}

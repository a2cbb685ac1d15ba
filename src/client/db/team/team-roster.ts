import type { ErrorCode } from '#protocol/errors.ts';
import type { Member, MemberRole, Roster, SignedRoster } from '#protocol/roster.ts';
import { keysMatch } from '../../vault/account.ts';
import type { RosterProblem } from '../../vault/roster-chain.ts';
import { signRoster } from '../../vault/roster-chain.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';

export type RosterChange =
  | { add: Member }
  | { change: { account: string; role: MemberRole; title: string } }
  | { remove: string };
export type NextRoster =
  | { ok: true; signed: SignedRoster }
  | { ok: false; problem: RosterProblem | 'forbidden' | 'no_lead' };

/** Why something about a team was not done. Nothing has changed then. */
export type TeamProblem = ErrorCode | 'offline' | Extract<NextRoster, { ok: false }>['problem'];

/** The version that follows the one this phone trusts, signed by its account. The server and every phone check it again. */
export async function nextRoster(phone: Phone, { roster }: KnownTeam, change: RosterChange): Promise<NextRoster> {
  if (!roster.ok) return { ok: false, problem: roster.problem };
  const { current, hash } = roster.verified;
  const leads = current.members.some((one) => one.account === phone.account.id && one.role === 'lead');
  if (!leads) return { ok: false, problem: 'forbidden' };
  // Keys come through the server: under the account that was compared, only that account's own.
  if ('add' in change && !(await keysMatch(change.add.account, change.add.keys))) {
    return { ok: false, problem: 'roster_forged' };
  }
  const members = changed(current.members, change);
  if (!members.some(({ role }) => role === 'lead')) return { ok: false, problem: 'no_lead' };
  const next: Roster = { team: current.team, version: current.version + 1, previous: hash, members };
  return { ok: true, signed: await signRoster(phone.account, next) };
}

/** The first version of a team's roster, with this account as its only member. */
export function foundRoster({ account }: Phone, team: string, title: string): Promise<SignedRoster> {
  const founder: Member = { account: account.id, keys: account.keys, role: 'lead', title };
  return signRoster(account, { team, version: 1, previous: null, members: [founder] });
}

function changed(members: readonly Member[], change: RosterChange): Member[] {
  if ('add' in change) return [...members.filter(({ account }) => account !== change.add.account), change.add];
  if ('remove' in change) return members.filter(({ account }) => account !== change.remove);
  const { account, role, title } = change.change;
  return members.map((one) => (one.account === account ? { ...one, role, title } : one));
}

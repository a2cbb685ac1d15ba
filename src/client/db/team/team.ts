import type { Member } from '#protocol/roster.ts';
import { fingerprintOf } from '../../vault/fingerprint.ts';
import type { RosterProblem, VerifiedTeam } from '../../vault/roster-chain.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { byPlace, listTeams } from '../places/directory.ts';
import { ownTeams } from '../places/wants.ts';
import { type OpenedTo, openedTo } from './team-grants.ts';
import { type LeftTeam, teamsLeft } from './team-leave.ts';

export { forgetLeft, type LeftTeam, teamsLeft } from './team-leave.ts';
export { fingerprintOf };

/** A team this account is on. `me`: its own line of the roster. `opened`: for each member, how many concerns. */
export type OwnTeam = {
  known: KnownTeam;
  verified: VerifiedTeam;
  me: Member;
  opened: ReadonlyMap<string, OpenedTo>;
};
/** A team the server says this account is on, whose list fails a check. */
export type TroubledTeam = { known: KnownTeam; problem: RosterProblem };
export type OwnTeams = {
  teams: readonly OwnTeam[];
  troubled: readonly TroubledTeam[];
  left: readonly LeftTeam[];
};

export async function readOwnTeams(phone: Phone): Promise<OwnTeams> {
  const [all, left, troubled] = await Promise.all([listTeams(phone), teamsLeft(phone), readTroubled(phone)]);
  const teams: OwnTeam[] = [];
  for (const known of all.sort(byPlace)) {
    const { roster } = known;
    const me = roster.ok && roster.verified.current.members.find(({ account }) => account === phone.account.id);
    if (!roster.ok || !me) continue;
    const { verified } = roster;
    teams.push({ known, verified, me, opened: await openedTo(phone, known.team.id, verified) });
  }
  return { teams, troubled, left };
}

export async function readTroubled(phone: Phone): Promise<readonly TroubledTeam[]> {
  const own = new Set(await ownTeams(phone));
  return (await listTeams(phone)).flatMap((known) =>
    known.roster.ok || !own.has(known.team.id) ? [] : [{ known, problem: known.roster.problem }],
  );
}

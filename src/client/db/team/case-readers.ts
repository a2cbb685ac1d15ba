import { foldConversation } from '#domain/concern/conversation.ts';
import type { Report } from '#protocol/events.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { Member } from '#protocol/roster.ts';
import { importContentKey, openRawGrant } from '../../vault/content-key.ts';
import type { VerifiedTeam } from '../../vault/roster-chain.ts';
import type { SpaceRow } from '../databases.ts';
import { heldEvents } from '../exchange/concern-events.ts';
import type { Phone } from '../phone.ts';
import { findTeam } from '../places/directory.ts';

export type CaseReaders = {
  team: string;
  roster: number;
  members: readonly Member[];
  /** Members who do not have it: kept out, or not given it yet. */
  keptOut: readonly string[];
};

/** The members who have a concern, this account among them. Those who come later are given it by the team's devices. */
export async function membersFor(phone: Phone, concern: string): Promise<CaseReaders | null> {
  const row = await phone.cache.spaces.get(concern);
  const known = row?.team ? await findTeam(phone, row.team) : null;
  if (!row || !known?.roster.ok) return null;
  const { verified } = known.roster;
  const report = await reportIn(phone, row, verified);
  if (!report) return null;
  const { members, version } = verified.current;
  const may = members.filter(
    ({ account }) => row.participants.includes(account) && !keptOutBy(report, row, verified, account),
  );
  if (!may.some(({ account }) => account === phone.account.id)) return null;
  const keptOut = members.filter((one) => !may.includes(one)).map(({ account }) => account);
  return { team: known.team.id, roster: version, members: may, keptOut: keptOut.slice(0, LIMITS.barred) };
}

/**
 * Whether the reporter kept a member out, whatever a server says. A report that does not name whom keeps out everybody who
 * was on the roster then and was not given it.
 */
export function keptOutBy({ to }: Report, row: SpaceRow, roster: VerifiedTeam, account: string): boolean {
  if (to?.barred) return to.barred.includes(account);
  return !row.participants.includes(account) && wasOn(roster, to?.roster ?? row.roster, account);
}

export function wasOn({ history }: VerifiedTeam, version: number | null, account: string): boolean {
  const then = history[(version ?? 0) - 1];
  // A version this phone does not know says nothing about who was kept out.
  return !then || then.members.some((one) => one.account === account);
}

export async function reportIn(phone: Phone, row: SpaceRow, { everMember }: VerifiedTeam): Promise<Report | null> {
  const { space, owner, grant } = row;
  const raw = grant && (await openRawGrant(space, grant, phone.account));
  if (!raw) return null;
  return foldConversation(await heldEvents(phone, await importContentKey(raw), space), owner, everMember).report;
}

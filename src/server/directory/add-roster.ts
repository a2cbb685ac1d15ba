import { LIMITS } from '#protocol/limits.ts';
import type { Tx } from '../store/store.ts';
import { checkRoster, type RosterFlaw } from './check-roster.ts';
import { raiseDirectoryVersion } from './directory-version.ts';

export type AddedRoster =
  | { added: true; version: number; wake: readonly string[] }
  | { added: false; reason: RosterFlaw | 'unknown_team' | 'too_many_versions' };

/**
 * The next version of a team's roster. Delivery to members it leaves out ends with this transaction, and so do their
 * sessions: their devices ask anew, and hear of it (decision 004). Members who come back get the team's spaces they take
 * part in once more, since they were told nothing while they were away. `wake`: everybody on either version.
 */
export async function addRoster(
  tx: Tx,
  team: string,
  signed: unknown,
  by: { account: string; day: string },
): Promise<AddedRoster> {
  const organisation = await tx.organisation.ofTeam(team);
  if (organisation === null) return { added: false, reason: 'unknown_team' };
  const latest = await tx.roster.latest(team);
  if ((latest?.version ?? 0) >= LIMITS.rosterVersions) return { added: false, reason: 'too_many_versions' };
  const checked = checkRoster(team, latest?.signed ?? null, signed);
  if (checked.flaw !== null) return { added: false, reason: checked.flaw };

  const { version } = checked.roster;
  const members = checked.roster.members.map((one) => one.account);
  const before = await tx.roster.currentMembers(team);
  const returning: string[] = [];
  for (const account of members) {
    if ((await tx.roster.membership(team, account)) === 'former') returning.push(account);
  }
  await tx.roster.add(team, version, checked.signed, members);
  for (const account of before) if (!members.includes(account)) await tx.session.end(account);
  for (const account of members) await tx.joining.remove(team, account);
  for (const account of returning) {
    for (const space of await tx.participant.spacesOfTeam(team, account)) await tx.feed.replay(space, account);
  }
  await tx.organisation.touch(organisation);
  await raiseDirectoryVersion(tx);
  await tx.audit.add({ day: by.day, act: 'roster', actor: by.account, subjects: [team, String(version)] });
  return { added: true, version, wake: [...new Set([...before, ...members])].sort() };
}

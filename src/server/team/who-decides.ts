import type { Member } from '#protocol/roster.ts';
import { readRoster } from '../directory/check-roster.ts';
import { Refusal } from '../refusal.ts';
import type { ReadTx } from '../store/store.ts';

/** The members on a team's newest roster; null: it has none yet. */
export async function membersOf(tx: ReadTx, team: string): Promise<readonly Member[] | null> {
  const latest = await tx.roster.latest(team);
  return latest && readRoster(latest.signed)!.roster.members;
}

export async function leadsOf(tx: ReadTx, team: string): Promise<string[]> {
  const members = (await membersOf(tx, team)) ?? [];
  return members.filter(({ role }) => role === 'lead').map(({ account }) => account);
}

/** Throws `forbidden` unless the account leads the team now. */
export async function mustLead(tx: ReadTx, team: string, account: string): Promise<void> {
  if (!(await leadsOf(tx, team)).includes(account)) throw new Refusal('forbidden');
}

/**
 * Throws `forbidden` unless the account decides who may join: a lead, or the steward while there is none to ask. Answers
 * whether the team has a roster.
 */
export async function mustDecide(tx: ReadTx, team: string, account: string): Promise<{ founded: boolean }> {
  if ((await membersOf(tx, team)) !== null) {
    await mustLead(tx, team, account);
    return { founded: true };
  }
  if ((await tx.meta.get('steward')) !== account) throw new Refusal('forbidden');
  return { founded: false };
}

/** A team and its place by name. Throws `not_found` when no organisation has it. */
export async function describeTeam(tx: ReadTx, id: string) {
  const home = await tx.organisation.ofTeam(id);
  const found = home === null ? null : await tx.organisation.find(home);
  const team = found?.organisation.teams.find((one) => one.id === id);
  if (!found || !team) throw new Refusal('not_found');
  const { organisation } = found;
  return { team: { id, name: team.name }, organisation: { id: organisation.id, name: organisation.name } };
}

import type { OrganisationReply } from '#protocol/directory.ts';
import type { ReadTx } from '../store/store.ts';

export async function describeOrganisation(tx: ReadTx, id: string): Promise<OrganisationReply | null> {
  const found = await tx.organisation.find(id);
  if (!found) return null;
  const rosters: OrganisationReply['rosters'] = {};
  for (const team of found.organisation.teams) rosters[team.id] = await tx.roster.chain(team.id);
  return { ...found, rosters };
}

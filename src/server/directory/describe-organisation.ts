import type { OrganisationReply } from '#protocol/directory.ts';
import type { ReadTx } from '../store/store.ts';

/** One that is known to be there. */
export async function describeOrganisation(tx: ReadTx, id: string): Promise<OrganisationReply> {
  const found = (await tx.organisation.find(id))!;
  const rosters: OrganisationReply['rosters'] = {};
  for (const team of found.organisation.teams) rosters[team.id] = await tx.roster.chain(team.id);
  return { ...found, rosters };
}

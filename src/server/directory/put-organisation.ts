import { Organisation } from '#protocol/directory.ts';
import type { Tx } from '../store/store.ts';
import { raiseDirectoryVersion } from './directory-version.ts';

export type PutFlaw =
  | 'malformed'
  | 'twice'
  | 'kind_changed'
  | 'unknown_region'
  | 'unknown_site'
  | 'team_elsewhere'
  | 'team_lost';

export type PutOrganisation = { put: true; version: number } | { put: false; reason: PutFlaw };

/** Adds or replaces an organisation. The same again changes nothing and keeps its version. */
export async function putOrganisation(
  tx: Tx,
  input: unknown,
  by: { account: string; day: string },
): Promise<PutOrganisation> {
  const parsed = Organisation.safeParse(input);
  if (!parsed.success) return { put: false, reason: 'malformed' };
  const organisation = parsed.data;
  const { id, kind, region, sites, placements, teams, contacts } = organisation;
  if ([sites, placements, teams, contacts].some(hasTwice)) return { put: false, reason: 'twice' };
  const before = await tx.organisation.find(id);
  // Others belong to a region by what it is.
  if (before && (before.organisation.kind === 'region') !== (kind === 'region'))
    return { put: false, reason: 'kind_changed' };
  if (region !== null && (kind === 'region' || (await tx.organisation.find(region))?.organisation.kind !== 'region')) {
    return { put: false, reason: 'unknown_region' };
  }
  const known = new Set(sites.map((site) => site.id));
  if (!placements.every((placement) => known.has(placement.site))) return { put: false, reason: 'unknown_site' };
  for (const team of teams) {
    const home = await tx.organisation.ofTeam(team.id);
    if (home !== null && home !== id) return { put: false, reason: 'team_elsewhere' };
  }
  // A team that people have written to must stay findable, or their concerns would lose their readers' keys.
  const kept = new Set(teams.map((team) => team.id));
  for (const team of before?.organisation.teams ?? []) {
    if (!kept.has(team.id) && (await tx.roster.latest(team.id))) return { put: false, reason: 'team_lost' };
  }
  if (before && JSON.stringify(before.organisation) === JSON.stringify(organisation)) {
    return { put: true, version: before.version };
  }
  const version = (before?.version ?? 0) + 1;
  await tx.organisation.put(organisation, version);
  await raiseDirectoryVersion(tx);
  await tx.audit.add({ day: by.day, act: 'organisation', actor: by.account, subjects: [id, String(version)] });
  return { put: true, version };
}

function hasTwice(things: readonly { id: string }[]): boolean {
  return new Set(things.map(({ id }) => id)).size < things.length;
}

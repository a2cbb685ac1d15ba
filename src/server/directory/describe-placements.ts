import type { Organisation, PlacementsReply } from '#protocol/directory.ts';
import type { ReadTx } from '../store/store.ts';

type Listed = PlacementsReply['organisations'][number];

/** What can be chosen in a region (null: anywhere), without teams and contacts: those come with the organisation. */
export async function describePlacements(tx: ReadTx, region: string | null): Promise<PlacementsReply> {
  const all = await tx.organisation.inRegion(region);
  return {
    organisations: all.filter(({ kind }) => kind === 'placement').map(listed),
  };
}

function listed({ id, name, sites, placements }: Organisation): Listed {
  const at = new Map(sites.map((site, index) => [site.id, index]));
  return {
    id,
    name,
    sites: sites.map((site) => [site.id, site.name]),
    placements: placements.map((one): Listed['placements'][number] => {
      const site = at.get(one.site)!;
      return one.programme ? [one.id, site, one.name, one.programme] : [one.id, site, one.name];
    }),
  };
}

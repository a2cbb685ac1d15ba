import type { Organisation } from '#protocol/directory.ts';
import { putOrganisation } from '#server/directory/put-organisation.ts';
import type { Store } from '#server/store/store.ts';
import { id } from '#test/server/device.ts';

const BY = { account: 'A'.repeat(22), day: '2026-11-20' };
const KINDS = ['older people', 'surgery', 'stroke', 'children', 'acute medicine', 'maternity', 'theatres', 'community'];
const TOWNS = ['Ashby', 'Brook', 'Carr', 'Dunmere', 'Elm', 'Fenwick', 'Garth', 'Hallam', 'Inglewood', 'Keld', 'Lund'];

export type BigDirectory = { regions: Organisation[]; places: Organisation[]; education: Organisation[] };

/** Made-up places, put into a store through the same function as any other. Placements are shared out evenly. */
export async function fillDirectory(
  store: Store,
  size: { regions: number; places: number; education: number; placements: number },
): Promise<BigDirectory> {
  const empty = () => ({ id: id(), sites: [], placements: [], teams: [], contacts: [] });
  const regions = Array.from({ length: size.regions }, (_, at): Organisation => {
    const contact = { id: id(), step: 'region' as const, role: 'Quality team', email: `quality@r${at}.example` };
    const contacts = [{ ...contact, lastChecked: '2026-10-03' }];
    return { ...empty(), kind: 'region', name: `${TOWNS[at]} region`, region: null, contacts };
  });
  const regionOf = (at: number) => regions[at % regions.length]?.id ?? null;
  const education = Array.from({ length: size.education }, (_, at): Organisation => {
    return { ...empty(), kind: 'education', name: `University of ${townOf(at)}`, region: regionOf(at) };
  });
  const each = Math.ceil(size.placements / size.places);
  const places = Array.from({ length: size.places }, (_, at): Organisation => {
    const sites = ['General', 'Royal', 'Community'].map((name) => ({ id: id(), name: `${townOf(at)} ${name}` }));
    const placements = Array.from({ length: Math.min(each, size.placements - at * each) }, (_, ward) => ({
      id: id(),
      site: sites[ward % sites.length]!.id,
      name: `Ward ${ward + 1}, ${KINDS[ward % KINDS.length]}`,
      ...(ward % 5 === 0 ? { programme: 'Adult nursing' } : {}),
    }));
    const contact = { id: id(), step: 'placement' as const, role: 'Practice education team', phone: '01632 960001' };
    const contacts = [{ ...contact, lastChecked: '2026-10-03' }];
    const name = `${townOf(at)} Hospitals ${at}`;
    return { ...empty(), kind: 'placement', name, region: regionOf(at), sites, placements, contacts };
  });
  await putAll(store, [...regions, ...education, ...places]);
  return { regions, places, education };
}

export async function putAll(store: Store, organisations: readonly Organisation[]): Promise<void> {
  await store.write(async (tx) => {
    for (const one of organisations) {
      const result = await putOrganisation(tx, one, BY);
      if (!result.put) throw new Error(result.reason);
    }
  });
}

function townOf(at: number): string {
  return `${TOWNS[at % TOWNS.length]}${TOWNS[(at * 7) % TOWNS.length]!.toLowerCase()}`;
}

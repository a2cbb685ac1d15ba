import type { Choice, Named } from '#domain/place/place.ts';
import type { SearchIndex } from '#domain/place/search.ts';
import { makeIndex } from '#domain/place/search.ts';
import type { Listed, readPlacements } from '../session/directory.ts';

type Places = Exclude<Awaited<ReturnType<typeof readPlacements>>, 'offline'>;

/** One line of a list to choose from: what it is called, where it is, and what choosing it means. */
export type Option = { id: string; name: string; rest: string; choice: Partial<Choice> };

export function placementOptions(places: Places): SearchIndex<Option> {
  const options = places.flatMap((place) =>
    place.placements.map(([id, at, name, programme]): Option => {
      const [siteId, siteName] = place.sites[at] ?? ['', ''];
      const organisation = named(place);
      return {
        id,
        name: programme ? `${name}, ${programme}` : name,
        rest: `${siteName}, ${place.name}`,
        choice: { organisation, site: { id: siteId, name: siteName }, placement: { id, name, programme } },
      };
    }),
  );
  return makeIndex(options, (option) => option);
}

export function organisationOptions(places: Places): SearchIndex<Option> {
  const options = places.map((place): Option => {
    const rest = place.sites.map(([, name]) => name).join(', ');
    return {
      id: place.id,
      name: place.name,
      rest,
      choice: { organisation: named(place), site: null, placement: null },
    };
  });
  return makeIndex(options, (option) => option);
}

export function educationOptions(all: readonly Listed[]): SearchIndex<Option> {
  const options = all
    .filter(({ kind }) => kind === 'education')
    .map((one): Option => ({ id: one.id, name: one.name, rest: '', choice: { education: named(one) } }));
  return makeIndex(options, (option) => option);
}

export const named = ({ id, name }: Named): Named => ({ id, name });

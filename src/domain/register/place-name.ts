import type { Organisation } from '#protocol/directory.ts';
import type { Scope } from '#protocol/register.ts';

/** What the directory calls a place. Null when not all of it is among `held`. */
export function placeName({ provider, site, placement }: Scope, held: readonly Organisation[]): string | null {
  const organisation = held.find(({ id }) => id === provider);
  if (!organisation) return null;
  const names = [
    organisation.name,
    ...(site ? [organisation.sites.find(({ id }) => id === site)?.name] : []),
    ...(placement ? [organisation.placements.find(({ id }) => id === placement)?.name] : []),
  ];
  return names.includes(undefined) ? null : names.join(', ');
}

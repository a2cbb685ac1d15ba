import pack from '#content/packs/england/domains.json' with { type: 'json' };

/** All of the pack, in its order. */
export const DOMAIN_IDS: readonly string[] = pack.domains.map(({ id }) => id);

/** "1. Learning environment and culture", in the order of the pack. A domain that this pack does not know keeps its id. */
export function domainNames(ids: readonly string[]): string[] {
  const known = pack.domains.filter(({ id }) => ids.includes(id)).map(({ number, label }) => `${number}. ${label}`);
  return [...known, ...ids.filter((id) => !pack.domains.some((domain) => domain.id === id))];
}

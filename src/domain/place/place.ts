import type { Organisation } from '#protocol/directory.ts';
import type { IdentityMode, ReportPlace } from '#protocol/events.ts';

/** Names are kept beside ids: what was chosen can be shown before the directory has come, and after it changed. */
export type Named = { id: string; name: string };

/** Where a learner is and who runs their course; null: not chosen. Ids are the directory's. */
export type Choice = {
  region: Named | null;
  organisation: Named | null;
  site: Named | null;
  placement: (Named & { programme?: string | undefined }) | null;
  education: Named | null;
};

/** "My placement": one document in a learner's vault. `chosen` is an ISO 8601 time. */
export type Place = Choice & { kind: 'place'; id: string; chosen: string };

export const NOTHING_CHOSEN: Choice = {
  region: null,
  organisation: null,
  site: null,
  placement: null,
  education: null,
};

export function anythingChosen({ region, organisation, education }: Choice): boolean {
  return region !== null || organisation !== null || education !== null;
}

/** What choosing a placement of an organisation means; null: it has no such placement. Names come from `held`. */
export function choiceAt(
  organisation: Organisation,
  placement: string,
  education: string | null,
  held: readonly Organisation[],
): Choice | null {
  const found = organisation.placements.find(({ id }) => id === placement);
  if (!found) return null;
  const called = (id: string | null) =>
    held.flatMap((one) => (one.id === id ? [{ id, name: one.name }] : []))[0] ?? null;
  return {
    region: called(organisation.region),
    organisation: { id: organisation.id, name: organisation.name },
    site: organisation.sites.find(({ id }) => id === found.site) ?? null,
    placement: { id: found.id, name: found.name, ...(found.programme ? { programme: found.programme } : {}) },
    education: called(education),
  };
}

/** The organisations a choice is about, the region's own not counted unless it was chosen. */
export function chosenOrganisations({ region, organisation, education }: Choice): string[] {
  return [organisation, education, region].flatMap((one) => (one ? [one.id] : []));
}

/** Those organisations among `held` that a choice is about, with their regions. */
export function organisationsOf(choice: Choice, held: readonly Organisation[]): Organisation[] {
  const chosen = new Set(chosenOrganisations(choice));
  const regions = new Set(held.filter(({ id }) => chosen.has(id)).map(({ region }) => region));
  return held.filter(({ id }) => chosen.has(id) || regions.has(id));
}

/** What was chosen, is in the directory as far as this phone knows, and is not on this phone yet. */
export function awaitedOf(choice: Choice, held: readonly Organisation[], gone: readonly string[]): string[] {
  const settled = new Set([...gone, ...held.map(({ id }) => id)]);
  return chosenOrganisations(choice).filter((id) => !settled.has(id));
}

/** A new choice counts for more than the one it replaces, whatever the clock of the phone that made that one said. */
export function choosePlace(id: string, choice: Choice, before: Place | null, now: Date): Place {
  const after = before ? Date.parse(before.chosen) + 1 : Number.NaN;
  const at = Number.isNaN(after) ? now.getTime() : Math.max(now.getTime(), after);
  return { ...choice, kind: 'place', id, chosen: new Date(at).toISOString() };
}

/** Which of two choices counts: the later one. Made in the same millisecond, every phone still picks the same. */
export function laterPlace(a: Place, b: Place): Place {
  if (a.chosen !== b.chosen) return a.chosen > b.chosen ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

/** What the directory no longer has of a choice. `held`: the chosen organisation, when this phone has it. */
export function lostPlacement({ placement }: Choice, held: Organisation | undefined): boolean {
  return placement !== null && held !== undefined && !held.placements.some(({ id }) => id === placement.id);
}

type SaidPlace = { [Part in keyof ReportPlace]?: Named | null | undefined };

/**
 * What of "my placement" can go along with a concern: null without a placement provider. Whose course it is stays out of an
 * anonymous one, where it could tell who wrote it.
 */
export function placeToSend({ organisation, placement, education }: Choice, mode: IdentityMode): ReportPlace | null {
  if (!organisation) return null;
  const named = ({ id, name }: Named) => ({ id, name });
  return {
    organisation: named(organisation),
    ...(placement && { placement: named(placement) }),
    ...(education && mode !== 'anonymous' && { education: named(education) }),
  };
}

/** Places in one line, as far as there are any: the ward, then the provider, then whose course it is. */
export function placeLine({ organisation, placement, education }: SaidPlace): string {
  return [placement, organisation, education].flatMap((one) => one?.name ?? []).join(', ');
}

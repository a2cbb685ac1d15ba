import type { Place } from '#domain/place/place.ts';
import { chosenOrganisations, lostPlacement } from '#domain/place/place.ts';
import type { Phone } from '../db/phone.ts';
import { listOrganisations } from '../db/places/directory.ts';
import { loadPlace } from '../db/places/place.ts';
import { lastLook } from '../db/places/wants.ts';

/** What the directory has no more of what was chosen, by the names it had. */
export type Lost = { placement: string | null; organisations: readonly string[] };

export async function readMyPlace(phone: Phone): Promise<{ place: Place | null; lost: Lost }> {
  const [place, held, look] = await Promise.all([loadPlace(phone), listOrganisations(phone), lastLook(phone)]);
  if (!place) return { place, lost: { placement: null, organisations: [] } };
  const here = held.find(({ organisation }) => organisation.id === place.organisation?.id);
  const gone = chosenOrganisations(place).filter((id) => look?.gone.includes(id));
  const names = [place.organisation, place.education, place.region].flatMap((one) =>
    one && gone.includes(one.id) ? [one.name] : [],
  );
  const ward = lostPlacement(place, here?.organisation) ? (place.placement?.name ?? null) : null;
  return { place, lost: { placement: ward, organisations: names } };
}

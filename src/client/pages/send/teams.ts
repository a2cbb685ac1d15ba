import { awaitedOf, type Choice, chosenOrganisations, NOTHING_CHOSEN, organisationsOf } from '#domain/place/place.ts';
import type { Phone } from '../../db/phone.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import { byPlace, listOrganisations, listTeams } from '../../db/places/directory.ts';
import { loadPlace } from '../../db/places/place.ts';
import { lastLook } from '../../db/places/wants.ts';

/**
 * The teams this phone knows. `near`: those of the chosen placement. `held`: it has the whole list, the chosen placement,
 * not yet all of that (`coming`), or nothing because no placement that is still there is chosen.
 */
export type Teams = {
  teams: readonly KnownTeam[];
  near: ReadonlySet<string>;
  mine: Choice | null;
  held: 'whole' | 'chosen' | 'coming' | 'unchosen';
};

export async function readTeams(phone: Phone): Promise<Teams> {
  const [teams, replies, stored, look] = await Promise.all([
    listTeams(phone),
    listOrganisations(phone),
    loadPlace(phone),
    lastLook(phone),
  ]);
  const place = stored ?? NOTHING_CHOSEN;
  const gone = look?.gone ?? [];
  const all = replies.map(({ organisation }) => organisation);
  const here = new Set(organisationsOf(place, all).flatMap((one) => one.teams.map(({ id }) => id)));
  const there = chosenOrganisations(place).some((id) => !gone.includes(id));
  const coming = awaitedOf(place, all, gone).length > 0;
  const held = look?.whole !== false && !coming ? 'whole' : !there ? 'unchosen' : coming ? 'coming' : 'chosen';
  return { teams: teams.sort(byPlace), near: here, mine: stored, held };
}

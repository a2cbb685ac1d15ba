import { whatTheyAreAbout } from './casework-spaces.ts';
import { type Duty, dutiesOf } from './changed.ts';
import type { SpaceRow } from './databases.ts';
import type { KnownTeam } from './directory.ts';
import { versionsOf } from './directory.ts';
import type { Phone } from './phone.ts';

/** Rows read at once, so that a team's thousands never keep somebody who types waiting. */
export const ROWS = 200;

/**
 * The spaces a duty has to look at: of all that this device holds those that `may` be wanted, the first time and when a team
 * has another roster; after that only what changed, or is about what changed. The duty takes out what it is done with. In
 * memory only: a new window, or one that did not sync itself, looks at all of them.
 */
export async function spacesToLookAt(
  phone: Phone,
  name: string,
  known: readonly KnownTeam[],
  may: (row: SpaceRow) => boolean,
): Promise<Set<string>> {
  const of = dutiesOf(phone);
  const teams = versionsOf(known);
  const cursor = (await phone.cache.cursors.get(phone.account.id))?.cursor ?? null;
  const held = of.get(name);
  if (held?.teams !== teams || held.cursor !== cursor) {
    const all: Duty = { teams, cursor, spaces: await everySpace(phone, may), changed: new Set() };
    of.set(name, all);
    return all.spaces;
  }
  const { spaces, changed } = held;
  const news = [...changed];
  const concerns = [...news, ...(await whatTheyAreAbout(phone, news)).values()];
  const about = news.length > 0 ? await phone.cache.casework.where('about').anyOf(concerns).primaryKeys() : [];
  for (const space of [...news, ...about]) spaces.add(space);
  for (const space of news) changed.delete(space);
  return spaces;
}

async function everySpace({ cache, account }: Phone, may: (row: SpaceRow) => boolean): Promise<Set<string>> {
  const found = new Set<string>();
  for (let last = ''; ; ) {
    const rows = await cache.spaces.where('space').above(last).limit(ROWS).toArray();
    for (const row of rows) if (row.lane === account.id && may(row)) found.add(row.space);
    if (rows.length < ROWS) return found;
    last = rows.at(-1)!.space;
  }
}

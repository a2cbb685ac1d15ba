import type { DutyRow, SpaceRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { versionsOf } from '../places/directory.ts';
import { noteForDuties } from '../touched.ts';
import { whatTheyAreAbout } from './casework-spaces.ts';

/** Rows read at once, so that a team's thousands never keep somebody who types waiting. */
const ROWS = 200;
/** A space that is looked at only because of another one: nothing was noted down of it. */
const NOT_NOTED = '';

/**
 * Gives a duty what it has to look at, part by part until `look` wants no more: of all spaces that this device holds those
 * that `may` be wanted, the first time and when a team has another roster; after that only what changed, or is about what
 * changed. `look` answers the spaces it is done with; the others come again with the next turn.
 */
export async function lookAtSpaces(
  phone: Phone,
  duty: string,
  teams: readonly KnownTeam[],
  may: (row: SpaceRow) => boolean,
  look: (spaces: readonly string[]) => Promise<{ done: readonly string[]; more: boolean }>,
): Promise<void> {
  const { cache, account } = phone;
  const versions = versionsOf(teams);
  if ((await cache.cursors.get(account.id))?.duties?.[duty] !== versions) await noteAll(phone, duty, versions, may);
  for (let last = ''; ; ) {
    const noted = await cache.duties
      .where('[duty+space]')
      .between([duty, last], [duty, '\uffff'], false, true)
      .limit(ROWS)
      .toArray();
    if (noted.length === 0) return;
    const all = await withAbout(phone, noted);
    const { done, more } = await look([...all.keys()]);
    const marks = done.map((space) => ({ space, mark: all.get(space)! })).filter(({ mark }) => mark !== NOT_NOTED);
    await takeOff(phone, duty, marks);
    if (!more || noted.length < ROWS) return;
    last = noted.at(-1)!.space;
  }
}

/** With the casework about any of them, and the other casework about the same concern. */
async function withAbout(phone: Phone, noted: readonly DutyRow[]): Promise<Map<string, string>> {
  const spaces = noted.map(({ space }) => space);
  const concerns = [...spaces, ...(await whatTheyAreAbout(phone, spaces)).values()];
  const about = await phone.cache.casework.where('about').anyOf(concerns).primaryKeys();
  const all = new Map(about.map((space) => [space, NOT_NOTED]));
  for (const { space, mark } of noted) all.set(space, mark);
  return all;
}

/** What changed again meanwhile stays. */
async function takeOff({ cache }: Phone, duty: string, done: readonly Omit<DutyRow, 'duty'>[]): Promise<void> {
  await cache.transaction('rw', cache.duties, async () => {
    const keys = done.map(({ space }): [string, string] => [duty, space]);
    const now = await cache.duties.bulkGet(keys);
    await cache.duties.bulkDelete(keys.filter((_, at) => now[at]?.mark === done[at]!.mark));
  });
}

async function noteAll(phone: Phone, duty: string, teams: string, may: (row: SpaceRow) => boolean): Promise<void> {
  const { cache, account } = phone;
  for (let noted = false; !noted; ) {
    const cursor = (await cache.cursors.get(account.id))?.cursor ?? null;
    const spaces = await everySpace(phone, may);
    noted = await cache.transaction('rw', [cache.cursors, cache.duties], async () => {
      const now = await cache.cursors.get(account.id);
      // A page came in meanwhile, by another window: what it changed was not noted yet.
      if ((now?.cursor ?? null) !== cursor) return false;
      await noteForDuties(phone, [duty], spaces);
      if (now) await cache.cursors.put({ ...now, duties: { ...now.duties, [duty]: teams } });
      return true;
    });
  }
}

async function everySpace({ cache, account }: Phone, may: (row: SpaceRow) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (let last = ''; ; ) {
    const rows = await cache.spaces.where('space').above(last).limit(ROWS).toArray();
    for (const row of rows) if (row.lane === account.id && may(row)) found.push(row.space);
    if (rows.length < ROWS) return found;
    last = rows.at(-1)!.space;
  }
}

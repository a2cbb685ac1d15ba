import { chosenOrganisations } from '#domain/place/place.ts';
import type { Kept, Wants } from '#domain/place/wanted.ts';
import { listDrafts } from '../documents.ts';
import type { Phone } from '../phone.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';
import type { Scanned } from './place.ts';
import { loadPlace, readScanned } from './place.ts';

export type { Wants } from '#domain/place/wanted.ts';
export { organisationsToKeep } from '#domain/place/wanted.ts';

const TEAMS = 'own-teams';
const IN_DOUBT = 'teams-in-doubt';
export const ASKING = 'asking-teams';
const LOOK = 'directory-look';

/** The teams the server says this account is on. A claim: who may read is checked on the signed rosters. */
export async function ownTeams(phone: Phone): Promise<readonly string[]> {
  return ((await readSealed(phone, TEAMS)) as string[] | undefined) ?? [];
}

/** Teams it says no more that this account is on, until the signed roster has settled it. */
export async function teamsInDoubt(phone: Phone): Promise<readonly string[]> {
  return ((await readSealed(phone, IN_DOUBT)) as string[] | undefined) ?? [];
}

export async function keepOwnTeams(phone: Phone, teams: readonly string[]): Promise<void> {
  const gone = [...(await ownTeams(phone)), ...(await teamsInDoubt(phone))].filter((id) => !teams.includes(id));
  await keepInDoubt(phone, gone);
  await keepSealed(phone, TEAMS, [...teams].sort());
}

export async function keepInDoubt(phone: Phone, teams: readonly string[]): Promise<void> {
  if (teams.length + (await teamsInDoubt(phone)).length > 0) await keepSealed(phone, IN_DOUBT, unique(teams));
}

/** Teams that a question to this account says it comes from. They are looked up, because only their roster shows if it does. */
async function askingTeams(phone: Phone): Promise<readonly string[]> {
  return ((await readSealed(phone, ASKING)) as string[] | undefined) ?? [];
}

/** What the directory is asked for: what was chosen or scanned, whom something was sent to, the teams this account is on, and those that ask it. */
export async function directoryWants(phone: Phone): Promise<Wants> {
  const [place, scanned, drafts, own, inDoubt, asking] = await Promise.all([
    loadPlace(phone),
    readScanned(phone),
    listDrafts(phone),
    ownTeams(phone),
    teamsInDoubt(phone),
    askingTeams(phone),
  ]);
  const sentTo = drafts.flatMap((draft) => draft.sent.map(({ team }) => team));
  return {
    organisations: unique([...(place ? chosenOrganisations(place) : []), ...named(scanned)]),
    teams: unique([...sentTo, ...own, ...inDoubt, ...asking]),
  };
}

/** What came of the last look at the whole list: which version of it, asked with what in mind. */
export type DirectoryLook = Kept & { etag: string; wants: Wants };

export async function lastLook(phone: Phone): Promise<DirectoryLook | null> {
  return ((await readSealed(phone, LOOK)) as DirectoryLook | undefined) ?? null;
}

export function keepLook(phone: Phone, look: DirectoryLook): Promise<void> {
  return keepSealed(phone, LOOK, look);
}

function named(scanned: Scanned | null): string[] {
  if (!scanned || scanned.gone) return [];
  return [scanned.organisation, ...(scanned.education === null ? [] : [scanned.education])];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

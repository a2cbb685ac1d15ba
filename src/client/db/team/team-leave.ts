import type { SpaceRow } from '../databases.ts';
import { eraseSpace } from '../erase-space.ts';
import { halfWrittenName } from '../half-written.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { findTeam } from '../places/directory.ts';
import { keepInDoubt, teamsInDoubt } from '../places/wants.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

const LEFT = 'teams-left';

/** A team this account was on, whose concerns were taken off this device. */
export type LeftTeam = { team: string; name: string; organisation: string };

export async function teamsLeft(phone: Phone): Promise<readonly LeftTeam[]> {
  return ((await readSealed(phone, LEFT)) as LeftTeam[] | undefined) ?? [];
}

/** The person has read it. */
export async function forgetLeft(phone: Phone, team: string): Promise<void> {
  await keepSealed(
    phone,
    LEFT,
    (await teamsLeft(phone)).filter((one) => one.team !== team),
  );
  phone.announce.changed();
}

/**
 * Takes a team's concerns off this device once a signed roster leaves its account out. The server's word alone is not
 * enough: what somebody has half written would go with it. Nor is anything taken while words are still on their way.
 */
export async function leaveTeams(phone: Phone): Promise<void> {
  const inDoubt = await teamsInDoubt(phone);
  if (inDoubt.length === 0) return;
  const still: string[] = [];
  for (const id of inDoubt) {
    const known = await findTeam(phone, id);
    if (!known || isOn(phone, known) || !(await eraseConcerns(phone, id))) still.push(id);
    else await noteLeft(phone, known);
  }
  await keepInDoubt(phone, still);
  if (still.length < inDoubt.length) phone.announce.changed();
}

/** A roster that fails its checks leaves nobody out. */
function isOn({ account }: Phone, { roster }: KnownTeam): boolean {
  return !roster.ok || roster.verified.current.members.some((one) => one.account === account.id);
}

async function noteLeft(phone: Phone, { team, organisation }: KnownTeam): Promise<void> {
  const others = (await teamsLeft(phone)).filter((one) => one.team !== team.id);
  await keepSealed(phone, LEFT, [...others, { team: team.id, name: team.name, organisation: organisation.name }]);
}

const isTeams = ({ kind }: SpaceRow) => kind === 'casework' || kind === 'register';

/** All that this device holds of a team's spaces. False when something said there still waits to be answered. */
async function eraseConcerns(phone: Phone, team: string): Promise<boolean> {
  const { cache, critical, account } = phone;
  const rows = await cache.spaces.where({ lane: account.id }).toArray();
  const spaces = rows.filter((row) => row.team === team && (row.owner !== account.id || isTeams(row)));
  for (const { space } of spaces) if (!(await eraseSpace(phone, space))) return false;
  // What was half written for its register has the team in its name.
  await critical.meta.where('name').startsWith(halfWrittenName(team)).delete();
  return true;
}

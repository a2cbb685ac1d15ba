import { type Casework, type CaseworkSpace, foldCasework } from '#domain/casework/casework.ts';
import { CaseworkEvent } from '#protocol/casework.ts';
import type { VerifiedTeam } from '../../vault/roster-chain.ts';
import type { SaveResult } from '../durably.ts';
import { heldIn } from '../exchange/concern-events.ts';
import type { NewMutation } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { membersFor } from './case-readers.ts';
import { caseworkAbout } from './casework-spaces.ts';
import { keepInSpace, makeSpace, type OpenSpace } from './team-spaces.ts';

type Without<Event, Key extends PropertyKey> = Event extends unknown ? Omit<Event, Key> : never;
/** What a member can keep to the team about a concern; the time comes from the phone's clock. */
export type CaseworkWord = Without<Exclude<CaseworkEvent, { type: 'about' }>, 'at'>;

/** What the team keeps to itself about a concern, as far as this device has it. */
export async function readCasework(phone: Phone, concern: string, roster: VerifiedTeam): Promise<Casework> {
  return caseworkIn(phone, concern, roster, await caseworkAbout(phone, concern));
}

export async function caseworkIn(
  phone: Phone,
  concern: string,
  roster: VerifiedTeam,
  spaces: readonly OpenSpace[],
): Promise<Casework> {
  return foldCasework(await Promise.all(spaces.map((one) => held(phone, one))), concern, voices(roster));
}

/** Everybody who was ever on the team, and who ever led it. */
export function voices({ everMember, history }: VerifiedTeam) {
  const leads = history.flatMap(({ members }) => members.filter(({ role }) => role === 'lead'));
  return { everMember, everLead: new Set(leads.map(({ account }) => account)) };
}

/**
 * Keeps words to the team about a concern: stored and queued in one step. The first ever said opens a space for them,
 * sealed to everybody who may read the concern and to nobody else.
 */
export async function keepToTeam(
  phone: Phone,
  concern: string,
  words: readonly CaseworkWord[],
  /** What leaves with it, in the same step. */
  along: readonly NewMutation[] = [],
  /** A name under which they are said only once. */
  once?: string,
): Promise<SaveResult> {
  const at = phone.clock.now().toISOString();
  const [held] = await caseworkAbout(phone, concern);
  const readers = held ? null : await membersFor(phone, concern);
  const opened = readers && (await makeSpace(phone, 'casework', readers));
  const place = held ?? opened?.place;
  // Without a place this device does not hold the concern, or cannot tell who may read it.
  if (!place) return { ok: false, problem: 'storage_failed' };
  const said = words.map((word) => ({ ...word, at }) as CaseworkEvent);
  const events: CaseworkEvent[] = opened ? [{ type: 'about', at, space: concern }, ...said] : said;
  return keepInSpace(phone, place, events, [...along, ...(opened ? [opened.open] : [])], once);
}

async function held(phone: Phone, { space, contentKey }: OpenSpace): Promise<CaseworkSpace> {
  return { space, events: await heldIn(phone, contentKey, space, CaseworkEvent) };
}

import { type Casework, type CaseworkSpace, foldCasework } from '#domain/casework/casework.ts';
import { CaseworkEvent } from '#protocol/casework.ts';
import { importContentKey, sealGrant } from '../vault/content-key.ts';
import type { VerifiedTeam } from '../vault/roster-chain.ts';
import { membersFor } from './case-readers.ts';
import { caseworkAbout, type OpenCasework } from './casework-spaces.ts';
import { heldIn, sealedEvent } from './concern-events.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { NewMutation } from './outbox.ts';
import { enqueue } from './outbox.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

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
  spaces: readonly OpenCasework[],
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
): Promise<SaveResult> {
  const at = phone.clock.now().toISOString();
  const [held] = await caseworkAbout(phone, concern);
  const opened = held ? null : await openCaseworkFor(phone, concern);
  const place = held ?? opened?.place;
  if (!place) return { ok: false, problem: 'storage_failed' };
  const said: CaseworkEvent[] = words.map((word) => ({ ...word, at }) as CaseworkEvent);
  const events: CaseworkEvent[] = opened ? [{ type: 'about', at, space: concern }, ...said] : said;
  const appends = await Promise.all(
    events.map((event) => sealedEvent(phone, phone.account, place.contentKey, place.space, event)),
  );
  if (appends.includes(null)) return { ok: false, problem: 'too_long' };
  return durably(phone, async () => {
    const { lanes, outbox, documents } = phone.critical;
    const queued = [...along, ...(opened ? [opened.open] : []), ...(appends as NewMutation[])];
    await phone.critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, phone.account.id, queued));
    phone.announce.changed();
  });
}

async function held(phone: Phone, { space, contentKey }: OpenCasework): Promise<CaseworkSpace> {
  return { space, events: await heldIn(phone, contentKey, space, CaseworkEvent) };
}

/** Null when this device does not hold the concern, or cannot tell who may read it. */
async function openCaseworkFor(
  phone: Phone,
  concern: string,
): Promise<{ place: OpenCasework; open: NewMutation } | null> {
  const readers = await membersFor(phone, concern);
  if (!readers) return null;
  const { team, roster, members, keptOut } = readers;
  const space = newId(phone.random);
  const raw = phone.random(32);
  const participants = await Promise.all(
    members.map(async ({ account, keys }) => ({ account, grant: await sealGrant(space, raw, keys.encryption) })),
  );
  const args = { space, kind: 'casework', team, roster, participants, barred: keptOut };
  return {
    place: { space, contentKey: await importContentKey(raw) },
    open: { op: 'open@1', space, key: space, args },
  };
}

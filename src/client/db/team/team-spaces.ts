import type { OpenArgs } from '#protocol/operations.ts';
import type { Member } from '#protocol/roster.ts';
import { hiddenName } from '../../vault/account.ts';
import { importContentKey, openGrant, sealGrant } from '../../vault/content-key.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import { type SpaceEvent, sealedEvent } from '../exchange/concern-events.ts';
import type { NewMutation } from '../outbox.ts';
import { enqueue } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { newId } from '../phone.ts';

/** What a team keeps to itself about a concern, or about places. */
type Kind = 'casework' | 'register';

/** A space this device can write into: one the server told of, or its own that is still on its way. */
export type OpenSpace = { space: string; contentKey: CryptoKey };
/** Whom it is sealed to, by which version of the team's roster. */
export type SealedTo = { team: string; roster: number; members: readonly Member[]; keptOut: readonly string[] };

export async function openSpace(phone: Phone, space: string): Promise<OpenSpace | null> {
  const row = await phone.cache.spaces.get(space);
  const grant = row ? row.grant : (await unsentOpening(phone, space))?.participants.find(isMe(phone))?.grant;
  const contentKey = grant ? await openGrant(space, grant, phone.account) : null;
  return contentKey && { space, contentKey };
}

/** Spaces of a kind, whatever team they belong to unless one is named: what the server told of, and what waits to be opened. */
export async function spacesOfKind(phone: Phone, kind: Kind, team?: string): Promise<string[]> {
  const { cache, critical, account } = phone;
  const ofTeam = (one: { team: string | null }) => team === undefined || one.team === team;
  const rows = cache.spaces.where('[lane+kind]').equals([account.id, kind]);
  const waiting = critical.outbox.where('[lane+state]').anyOf([account.id, 'queued'], [account.id, 'inflight']);
  const [told, own] = await Promise.all([
    team === undefined ? rows.primaryKeys() : rows.filter(ofTeam).primaryKeys(),
    waiting.filter(({ op, args }) => op === 'open@1' && args['kind'] === kind && ofTeam(args as OpenArgs)).toArray(),
  ]);
  return [...new Set([...told, ...own.map(({ space }) => space)])];
}

/** A new space, and what tells the server of it. */
export async function makeSpace(
  phone: Phone,
  kind: Kind,
  { team, roster, members, keptOut }: SealedTo,
): Promise<{ place: OpenSpace; open: NewMutation }> {
  const space = newId(phone.random);
  const raw = phone.random(32);
  const participants = await Promise.all(
    members.map(async ({ account, keys }) => ({ account, grant: await sealGrant(space, raw, keys.encryption) })),
  );
  const args = { space, kind, team, roster, participants, barred: keptOut };
  return {
    place: { space, contentKey: await importContentKey(raw) },
    open: { op: 'open@1', space, key: space, args },
  };
}

/**
 * Says something in a space of the team. `along`: what leaves with it, in the same step and before it. `once`: a name for it,
 * by which this account knows that it has been said there already, and does not say it again.
 */
export async function keepInSpace(
  phone: Phone,
  { space, contentKey }: OpenSpace,
  events: readonly SpaceEvent[],
  along: readonly NewMutation[],
  once?: string,
): Promise<SaveResult> {
  const keys = await Promise.all(
    events.map((_, at) =>
      once ? hiddenName(phone.account, `once ${space} ${events.length - at} ${once}`) : newId(phone.random),
    ),
  );
  if (once && (await isSaid(phone, space, keys))) return { ok: true };
  const appends = await Promise.all(
    events.map((event, at) => sealedEvent(phone, phone.account, contentKey, space, event, keys[at])),
  );
  if (appends.includes(null)) return { ok: false, problem: 'too_long' };
  return durably(phone, async () => {
    const { lanes, outbox, documents } = phone.critical;
    const queued = [...along, ...(appends as NewMutation[])];
    await phone.critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, phone.account.id, queued));
    phone.announce.changed();
  });
}

async function isSaid({ cache, critical }: Phone, space: string, keys: readonly string[]): Promise<boolean> {
  const placed = keys.map((key): [string, string] => [space, key]);
  const [records, rows] = await Promise.all([
    cache.records.bulkGet(placed),
    critical.outbox.where('[space+key]').anyOf(placed).toArray(),
  ]);
  // What was refused may be said again, under the same name: the server never had it.
  const sent = rows.some(({ state }) => state !== 'rejected' && state !== 'parked');
  return sent || records.some((record) => record !== undefined);
}

const isMe =
  ({ account }: Phone) =>
  (one: { account: string }) =>
    one.account === account.id;

async function unsentOpening({ critical }: Phone, space: string): Promise<OpenArgs | undefined> {
  const rows = await critical.outbox.where('[space+key]').equals([space, space]).toArray();
  const opening = rows.find((row) => row.op === 'open@1' && row.state !== 'rejected' && row.state !== 'parked');
  return opening?.args as OpenArgs | undefined;
}

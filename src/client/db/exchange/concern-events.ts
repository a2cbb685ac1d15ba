import type { HeldEvent } from '#domain/concern/conversation.ts';
import type { Held } from '#domain/held/held.ts';
import type { AskEvent } from '#protocol/ask.ts';
import type { CaseworkEvent } from '#protocol/casework.ts';
import { ConcernEvent } from '#protocol/events.ts';
import type { RegisterEvent } from '#protocol/register.ts';
import type { Account } from '../../vault/account.ts';
import { seal, unseal } from '../../vault/seal.ts';
import { readSignedEvent, signEvent } from '../../vault/signed-event.ts';
import type { OutboxRow } from '../databases.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import type { NewMutation } from '../outbox.ts';
import { enqueue } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { newId, newIv } from '../phone.ts';

/** Everything that is said in a space. */
export type SpaceEvent = ConcernEvent | CaseworkEvent | AskEvent | RegisterEvent;

/** One event, signed by its author and sealed for a space. Null when it is too long. `key`: a new one unless given. */
export async function sealedEvent(
  phone: Phone,
  author: Account,
  contentKey: CryptoKey,
  space: string,
  event: SpaceEvent,
  key = newId(phone.random),
): Promise<NewMutation | null> {
  const place = { space, key };
  const body = await seal(contentKey, place, await signEvent(author, place, event), newIv(phone.random));
  return body ? { op: 'append@1', space, key: place.key, args: { ...place, body, chunks: [] } } : null;
}

/** Says something in a space, or several things at once: stored and queued in one step. */
export async function appendEvents(
  phone: Phone,
  author: Account,
  contentKey: CryptoKey,
  space: string,
  events: readonly (ConcernEvent | AskEvent)[],
): Promise<SaveResult> {
  const sealed = await Promise.all(events.map((event) => sealedEvent(phone, author, contentKey, space, event)));
  const mutations = sealed.filter((one) => one !== null);
  if (mutations.length < events.length) return { ok: false, problem: 'too_long' };
  return durably(phone, async () => {
    const { lanes, outbox, documents } = phone.critical;
    await phone.critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, author.id, mutations));
    phone.announce.changed();
  });
}

export function heldEvents(phone: Phone, contentKey: CryptoKey, space: string): Promise<HeldEvent[]> {
  return heldIn(phone, contentKey, space, ConcernEvent);
}

type Shape<Event> = { safeParse(value: unknown): { success: true; data: Event } | { success: false } };

/** Every event of a space this device has: the server's, and its own that are still on their way. */
export async function heldIn<Event>(
  phone: Phone,
  contentKey: CryptoKey,
  space: string,
  shape: Shape<Event>,
): Promise<Held<Event>[]> {
  const [records, rows] = await Promise.all([
    phone.cache.records.where('[space+seq]').between([space, 0], [space, Infinity]).toArray(),
    phone.critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']).toArray(),
  ]);
  const arrived = new Set(records.map((record) => record.key));
  const own = rows.filter((row) => row.op === 'append@1' && !arrived.has(row.key));
  return Promise.all([
    ...records.map(async ({ key, seq, body }): Promise<Held<Event>> => {
      return { key, seq, ...(await readEvent(shape, contentKey, space, key, body)), delivery: 'sent' };
    }),
    ...own.map(async (row): Promise<Held<Event>> => {
      const body = row.args['body'] as string;
      return {
        key: row.key,
        seq: null,
        ...(await readEvent(shape, contentKey, space, row.key, body)),
        delivery: deliveryOf(row),
      };
    }),
  ]);
}

export function deliveryOf(row: OutboxRow): HeldEvent['delivery'] {
  if (row.state === 'acked') return 'sent';
  return row.state === 'rejected' || row.state === 'parked' ? 'refused' : 'waiting';
}

async function readEvent<Event>(
  shape: Shape<Event>,
  contentKey: CryptoKey,
  space: string,
  key: string,
  body: string | null,
) {
  const place = { space, key };
  const signed = body && (await readSignedEvent(place, await unseal(contentKey, place, body)));
  const event = signed ? shape.safeParse(signed.event) : null;
  return { author: signed ? signed.author : null, event: event?.success ? event.data : null };
}

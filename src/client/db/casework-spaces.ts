import { About } from '#protocol/casework.ts';
import type { OpenArgs } from '#protocol/operations.ts';
import { openGrant } from '../vault/content-key.ts';
import { unseal } from '../vault/seal.ts';
import { readSignedEvent } from '../vault/signed-event.ts';
import type { Phone } from './phone.ts';

/** A casework space this device can write into: one the server told of, or its own that is still on its way. */
export type OpenCasework = { space: string; contentKey: CryptoKey };

/** The casework spaces about a concern, the one to write into first. */
export async function caseworkAbout(phone: Phone, concern: string): Promise<OpenCasework[]> {
  await learnWhatTheyAreAbout(phone);
  return knownAbout(phone, concern);
}

/** The same, for who has learnt it for all of them just now. */
export async function knownAbout(phone: Phone, concern: string): Promise<OpenCasework[]> {
  const rows = await phone.cache.casework.where({ about: concern }).toArray();
  const open = await Promise.all(rows.map(({ space }) => openCasework(phone, space)));
  return open.filter((one) => one !== null).sort((a, b) => (a.space < b.space ? -1 : 1));
}

/** Which concern each casework space is about, as far as it says so and this device can read it. */
export async function whatTheyAreAbout(phone: Phone): Promise<ReadonlyMap<string, string>> {
  await learnWhatTheyAreAbout(phone);
  const rows = await phone.cache.casework.toArray();
  return new Map(rows.filter(({ about }) => about !== '').map(({ space, about }) => [space, about]));
}

async function openCasework(phone: Phone, space: string): Promise<OpenCasework | null> {
  const row = await phone.cache.spaces.get(space);
  const grant = row ? row.grant : (await unsentOpening(phone, space))?.participants.find(isMe(phone))?.grant;
  const contentKey = grant ? await openGrant(space, grant, phone.account) : null;
  return contentKey && { space, contentKey };
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

/** A new device learns it for thousands: what is noted down need not be read again. */
const AT_ONCE = 200;

/** The first event of each space that came since says which concern it is about. Random ids only, so it may be noted down. */
export async function learnWhatTheyAreAbout(phone: Phone): Promise<void> {
  const { cache, account } = phone;
  const [spaces, known, own] = await Promise.all([
    cache.spaces.where('[lane+kind]').equals([account.id, 'casework']).primaryKeys(),
    cache.casework.toCollection().primaryKeys(),
    ownOpenings(phone),
  ]);
  const noted = new Set(known);
  const fresh = [...spaces, ...own].filter((space) => !noted.has(space));
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const some = fresh.slice(at, at + AT_ONCE);
    const learnt = await Promise.all(some.map(async (space) => ({ space, about: await firstEvent(phone, space) })));
    const told = learnt.filter((row): row is { space: string; about: string } => row.about !== null);
    if (told.length > 0) await cache.casework.bulkPut(told);
  }
}

async function ownOpenings({ critical, account }: Phone): Promise<string[]> {
  const waiting = critical.outbox.where('[lane+state]').anyOf([account.id, 'queued'], [account.id, 'inflight']);
  const rows = await waiting.filter((row) => row.op === 'open@1' && row.args['kind'] === 'casework').toArray();
  return rows.map(({ space }) => space);
}

/** What its opener wrote first; `''` when it says nothing of the kind, null when it has not arrived. */
async function firstEvent(phone: Phone, space: string): Promise<string | null> {
  const open = await openCasework(phone, space);
  if (!open) return null;
  const first = await phone.cache.records.where('[space+seq]').equals([space, 1]).first();
  const unsent = await phone.critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']).sortBy('seq');
  const queued = unsent.find((row) => row.op === 'append@1');
  const key = first?.key ?? queued?.key;
  const body = first ? first.body : (queued?.args['body'] as string | undefined);
  if (!key || !body) return null;
  const place = { space, key };
  const signed = await readSignedEvent(place, await unseal(open.contentKey, place, body));
  const about = About.safeParse(signed?.event);
  return about.success ? about.data.space : '';
}

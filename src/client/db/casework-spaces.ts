import { About } from '#protocol/casework.ts';
import { unseal } from '../vault/seal.ts';
import { readSignedEvent } from '../vault/signed-event.ts';
import type { Phone } from './phone.ts';
import { type OpenSpace, openSpace, spacesOfKind } from './team-spaces.ts';

/** The casework spaces about a concern, the one to write into first. */
export async function caseworkAbout(phone: Phone, concern: string): Promise<OpenSpace[]> {
  await learnWhatTheyAreAbout(phone);
  return knownAbout(phone, concern);
}

/** The same, for who has learnt it for all of them just now. */
export async function knownAbout(phone: Phone, concern: string): Promise<OpenSpace[]> {
  const rows = await phone.cache.casework.where({ about: concern }).toArray();
  const open = await Promise.all(rows.map(({ space }) => openSpace(phone, space)));
  return open.filter((one) => one !== null).sort((a, b) => (a.space < b.space ? -1 : 1));
}

/** Which concern each casework space is about, as far as it says so and this device can read it. */
export async function whatTheyAreAbout(phone: Phone): Promise<ReadonlyMap<string, string>> {
  await learnWhatTheyAreAbout(phone);
  const rows = await phone.cache.casework.toArray();
  return new Map(rows.filter(({ about }) => about !== '').map(({ space, about }) => [space, about]));
}

/** A new device learns it for thousands: what is noted down need not be read again. */
const AT_ONCE = 200;

/** The first event of each space that came since says which concern it is about. Random ids only, so it may be noted down. */
export async function learnWhatTheyAreAbout(phone: Phone): Promise<void> {
  const { cache } = phone;
  const [spaces, known] = await Promise.all([
    spacesOfKind(phone, 'casework'),
    cache.casework.toCollection().primaryKeys(),
  ]);
  const noted = new Set(known);
  const fresh = spaces.filter((space) => !noted.has(space));
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const some = fresh.slice(at, at + AT_ONCE);
    const learnt = await Promise.all(some.map(async (space) => ({ space, about: await firstEvent(phone, space) })));
    const told = learnt.filter((row): row is { space: string; about: string } => row.about !== null);
    if (told.length > 0) await cache.casework.bulkPut(told);
  }
}

/** What its opener wrote first; `''` when it says nothing of the kind, null when it has not arrived. */
async function firstEvent(phone: Phone, space: string): Promise<string | null> {
  const open = await openSpace(phone, space);
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

import { About } from '#protocol/casework.ts';
import { unseal } from '../../vault/seal.ts';
import { readSignedEvent } from '../../vault/signed-event.ts';
import type { Phone } from '../phone.ts';
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

/** Which concern each of these casework spaces is about, as far as it says so and this device can read it. */
export async function whatTheyAreAbout(phone: Phone, spaces: readonly string[]): Promise<ReadonlyMap<string, string>> {
  await learnWhatTheyAreAbout(phone, spaces);
  const rows = await phone.cache.casework.bulkGet([...spaces]);
  return new Map(rows.flatMap((row) => (row?.about ? [[row.space, row.about]] : [])));
}

/** A new device learns it for thousands: what is noted down need not be read again. */
const AT_ONCE = 200;

/**
 * The first event of each space that came since says which concern it is about. Random ids only, so it may be noted down.
 * `among`: the only ones that may have come, for whoever knows that.
 */
export async function learnWhatTheyAreAbout(phone: Phone, among?: readonly string[]): Promise<void> {
  if (among?.length === 0) return;
  const { cache } = phone;
  const fresh = await (among ? notedNot(phone, among) : notedNowhere(phone));
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const some = fresh.slice(at, at + AT_ONCE);
    const learnt = await Promise.all(some.map(async (space) => ({ space, about: await firstEvent(phone, space) })));
    const told = learnt.filter((row): row is { space: string; about: string } => row.about !== null);
    if (told.length > 0) await cache.casework.bulkPut(told);
  }
}

async function notedNowhere(phone: Phone): Promise<string[]> {
  const [spaces, known] = await Promise.all([
    spacesOfKind(phone, 'casework'),
    phone.cache.casework.toCollection().primaryKeys(),
  ]);
  const noted = new Set(known);
  return spaces.filter((space) => !noted.has(space));
}

/** Of these; one that is not told of yet waits to be opened, and is casework of this device. */
async function notedNot({ cache }: Phone, spaces: readonly string[]): Promise<string[]> {
  const among = [...spaces];
  const [rows, noted] = await Promise.all([cache.spaces.bulkGet(among), cache.casework.bulkGet(among)]);
  return among.filter((_, at) => !noted[at] && (rows[at]?.kind ?? 'casework') === 'casework');
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

import type { Columns } from '#domain/columns/columns.ts';
import type { Said } from '#domain/concern/find.ts';
import { packSummaries, unpackSummaries } from '#domain/inbox/packed.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { packFacts } from '#domain/picture/packed.ts';
import { sealAtRest, unsealAtRest } from '../../vault/seal.ts';
import type { CacheDb, InboxRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { newId, newIv } from '../phone.ts';
import { touchSpaces } from '../touched.ts';

/** A case's random id says which row it is in: by its first letter, so that neighbours in the order of keys share one. */
const FIRST_LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
/**
 * So many rows that one more word in a case seals little again, and that with ten thousand cases each stays under the
 * 64 kB over which a browser puts a value into a file of its own; so few that all are read and unsealed at once.
 */
export const BUCKETS = FIRST_LETTERS.length;
export const bucketOf = (space: string) => Math.max(0, FIRST_LETTERS.indexOf(space[0] ?? '-'));

/** `at`: where each case's text begins in `text`, which is folded for searching. */
export type Words = { spaces: string[]; at: number[]; text: string };
export type Bucket = { version: string; summaries: ReadonlyMap<string, Summary> };
/** What is to be written of a case; null: it is one no more. */
export type Kept = { summary: Summary; said: readonly Said[]; folded: string } | null;

/** Where a part of a bucket is sealed for: nowhere else does it open. */
export const placeOf = ({ account }: Phone, part: string, of: string) => ({
  space: account.vaultSpace,
  key: `inbox/1 ${part} ${of}`,
});

/** The version of each bucket that is there, without reading any. */
export async function bucketVersions({ cache }: Pick<Phone, 'cache'>): Promise<Map<number, string>> {
  return new Map(await cache.written.toCollection().primaryKeys());
}

/** Undefined where one cannot be read, or was made by another kind of Stepwise: then it is as if it were not there. */
export function openBuckets(
  phone: Phone,
  form: string,
  rows: readonly (InboxRow | undefined)[],
): Promise<(Bucket | undefined)[]> {
  return Promise.all(
    rows.map(async (row) => {
      const list = row && (await unsealPart<Columns>(phone, `list ${form}`, row));
      return list && { version: row.version, summaries: unpackSummaries(list) };
    }),
  );
}

export async function readWords(phone: Phone, form: string, bucket: number): Promise<[string, Words] | undefined> {
  const row = await phone.cache.words.get(bucket);
  const words = row && (await unsealPart<Words>(phone, `words ${form}`, row));
  return words && [row.version, words];
}

async function unsealPart<Part>(phone: Phone, part: string, row: InboxRow): Promise<Part | undefined> {
  const place = placeOf(phone, part, `${row.bucket} ${row.version}`);
  return ((await unsealAtRest(phone.account.vaultKey, place, row.sealed)) as Part | null) ?? undefined;
}

/** What a bucket is written into, in one step. */
const tablesOf = ({ touched, written, summaries, words, said, facts }: CacheDb) => [
  touched,
  written,
  summaries,
  words,
  said,
  facts,
];

/** An empty bucket, and a mark on every space that belongs there: the records decide, never what was kept of them. */
export async function startOver(phone: Phone, form: string, buckets: readonly number[]): Promise<void> {
  if (buckets.length === 0) return;
  const { cache } = phone;
  const rows = await Promise.all(
    buckets.map((bucket) => sealBucket(phone, form, bucket, new Map(), { spaces: [], at: [], text: '' })),
  );
  await cache.transaction('rw', [cache.spaces, ...tablesOf(cache)], async () => {
    const spaces = await cache.spaces
      .where({ lane: phone.account.id })
      .filter(({ kind }) => kind === 'concern' || kind === 'observation')
      .primaryKeys();
    await touchSpaces(
      phone,
      spaces.filter((space) => buckets.includes(bucketOf(space))),
    );
    const kept = await cache.said.toCollection().primaryKeys();
    await cache.said.bulkDelete(kept.filter((space) => buckets.includes(bucketOf(space))));
    await cache.written.bulkDelete(
      (await cache.written.toCollection().primaryKeys()).filter(([one]) => buckets.includes(one)),
    );
    await cache.written.bulkPut(rows.map(({ list: { bucket, version } }) => ({ bucket, version })));
    await cache.summaries.bulkPut(rows.map(({ list }) => list));
    await cache.words.bulkPut(rows.map(({ words }) => words));
    await cache.facts.bulkPut(rows.map(({ facts }) => facts));
  });
}

/**
 * Writes what was folded into its bucket, and takes back the marks it answers. False: another window wrote the bucket
 * meanwhile, and nothing was done.
 */
export async function rewriteBucket(
  phone: Phone,
  form: string,
  bucket: number,
  before: Bucket,
  changes: ReadonlyMap<string, { kept: Kept; mark: string | null }>,
): Promise<Bucket | undefined> {
  const read = await readWords(phone, form, bucket);
  if (read?.[0] !== before.version) return undefined;
  const summaries = new Map(before.summaries);
  const said = [...changes].filter(([, { kept }]) => kept !== null);
  for (const [space, { kept }] of changes) {
    if (kept) summaries.set(space, kept.summary);
    else summaries.delete(space);
  }
  const { list, words, facts } = await sealBucket(phone, form, bucket, summaries, joined(read[1], changes));
  const lines = await Promise.all(
    said.map(async ([space, { kept }]) => ({ space, sealed: await sealPart(phone, 'said', space, kept!.said) })),
  );
  const { cache } = phone;
  const written = await cache.transaction('rw', tablesOf(cache), async () => {
    if (!(await cache.written.get([bucket, before.version]))) return false;
    await cache.written.delete([bucket, before.version]);
    await cache.written.put({ bucket, version: list.version });
    await cache.summaries.put(list);
    await cache.words.put(words);
    await cache.facts.put(facts);
    await cache.said.bulkPut(lines);
    await cache.said.bulkDelete([...changes].filter(([, { kept }]) => kept === null).map(([space]) => space));
    for (const row of await cache.touched.bulkGet([...changes.keys()])) {
      if (row && changes.get(row.space)!.mark === row.mark) await cache.touched.delete(row.space);
    }
    return true;
  });
  return written ? { version: list.version, summaries } : undefined;
}

/** The texts of a bucket with some cases' replaced. No word that is looked for has a space in it, so one parts them. */
function joined(before: Words, changes: ReadonlyMap<string, { kept: Kept }>): Words {
  const texts = before.spaces.flatMap((space, index): [string, string][] =>
    changes.has(space) ? [] : [[space, before.text.slice(before.at[index], (before.at[index + 1] ?? Infinity) - 1)]],
  );
  for (const [space, { kept }] of changes) if (kept) texts.push([space, kept.folded]);
  const at: number[] = [];
  let length = 0;
  for (const [, text] of texts) {
    at.push(length);
    length += text.length + 1;
  }
  return { spaces: texts.map(([space]) => space), at, text: texts.map(([, text]) => `${text} `).join('') };
}

async function sealBucket(
  phone: Phone,
  form: string,
  bucket: number,
  summaries: ReadonlyMap<string, Summary>,
  words: Words,
): Promise<{ list: InboxRow; words: InboxRow; facts: InboxRow }> {
  const version = newId(phone.random);
  const of = `${bucket} ${version}`;
  const [list, texts, facts] = await Promise.all([
    sealPart(phone, `list ${form}`, of, packSummaries(summaries.values())),
    sealPart(phone, `words ${form}`, of, words),
    sealPart(phone, `facts ${form}`, of, packFacts(summaries.values())),
  ]);
  return {
    list: { bucket, version, sealed: list },
    words: { bucket, version, sealed: texts },
    facts: { bucket, version, sealed: facts },
  };
}

function sealPart(phone: Phone, part: string, of: string, value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return sealAtRest(phone.account.vaultKey, placeOf(phone, part, of), value, newIv(phone.random));
}

export async function readSaid(phone: Phone, spaces: readonly string[]): Promise<Map<string, readonly Said[]>> {
  const rows = await phone.cache.said.bulkGet([...spaces]);
  const said = await Promise.all(
    rows.map(async (row): Promise<[string, readonly Said[]][]> => {
      if (!row) return [];
      const place = placeOf(phone, 'said', row.space);
      const texts = (await unsealAtRest(phone.account.vaultKey, place, row.sealed)) as Said[] | null;
      return texts ? [[row.space, texts]] : [];
    }),
  );
  return new Map(said.flat());
}

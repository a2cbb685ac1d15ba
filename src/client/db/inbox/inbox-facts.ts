import type { Summary } from '#domain/inbox/summary.ts';
import type { InboxRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { touchSpaces } from '../touched.ts';
import type { Wording } from './inbox-fold.ts';
import { looking, SLICE } from './inbox-index.ts';
import { ALL, formOf } from './inbox-memory.ts';
import { bucketVersions, placeOf, startOver } from './inbox-rows.ts';

/** Facts of one bucket, sealed as they lie on the disk: opened where they are counted, not where somebody types. */
export type SealedFacts = Pick<InboxRow, 'bucket' | 'version' | 'sealed'> & { place: { space: string; key: string } };

/**
 * What changed of the facts. `live`: cases that are newer than their bucket; null: no case any more. `teams`: what was
 * sent to these counts, with the version of the roster that says who may speak. `left`: cases still to be folded.
 */
export type FactsNews = {
  rows: readonly SealedFacts[];
  live: readonly (readonly [string, Summary | null])[];
  teams: readonly (readonly [string, number])[];
  left: number;
};

/** `known`: the versions of the buckets that are counted already. */
export async function readFacts(
  phone: Phone,
  wording: Wording,
  known: ReadonlyMap<number, string>,
  slice = SLICE,
): Promise<FactsNews> {
  const form = formOf(wording);
  const { lost, ...news } = await looking(phone, wording, [], slice, async ({ live }, { teams, left }) => ({
    ...(await changedRows(phone, form, known)),
    live: [...live].map(([space, { kept }]) => [space, kept?.summary ?? null] as const),
    teams: [...teams].flatMap(([team, { roster }]) =>
      roster.ok ? [[team, roster.verified.current.version] as const] : [],
    ),
    left,
  }));
  if (lost.length === 0) return news;
  await startOver(phone, form, lost);
  return readFacts(phone, wording, known, slice);
}

/** Folds some of what waits to be. Answers how many cases still do. */
export function foldSome(phone: Phone, wording: Wording): Promise<number> {
  return looking(phone, wording, [], SLICE, async (_, { left }) => left);
}

/** Whether anything was kept here to count: then somebody on a team uses this device. */
export async function hasFacts({ cache }: Phone): Promise<boolean> {
  return (await cache.written.count()) > 0;
}

/** What was found of facts that were opened: buckets that did not, and cases folded when a team had another roster. */
export async function foldAgain(
  phone: Phone,
  wording: Wording,
  { unread, outdated }: { unread: readonly number[]; outdated: readonly string[] },
): Promise<void> {
  if (unread.length + outdated.length === 0) return;
  await startOver(phone, formOf(wording), unread);
  await touchSpaces(phone, outdated);
  phone.announce.changed();
}

/** `lost`: buckets that are not there, or whose facts are not. */
async function changedRows(
  phone: Phone,
  form: string,
  known: ReadonlyMap<number, string>,
): Promise<{ rows: SealedFacts[]; lost: number[] }> {
  const { written, facts } = phone.cache;
  return phone.cache.transaction('r', [written, facts], async () => {
    const versions = await bucketVersions(phone);
    const changed = [...versions].filter(([bucket, version]) => known.get(bucket) !== version);
    // All of them are one question to the disk.
    const there = await (known.size === 0 ? facts.toArray() : facts.bulkGet(changed.map(([bucket]) => bucket)));
    const rows = there.flatMap((row): SealedFacts[] => {
      if (row?.version === undefined || versions.get(row.bucket) !== row.version) return [];
      const { bucket, version, sealed } = row;
      return [{ bucket, version, sealed, place: placeOf(phone, `facts ${form}`, `${bucket} ${version}`) }];
    });
    const found = new Set(rows.map(({ bucket }) => bucket));
    const isThere = (bucket: number) =>
      versions.has(bucket) && (found.has(bucket) || known.get(bucket) === versions.get(bucket));
    return { rows, lost: ALL.filter((bucket) => !isThere(bucket)) };
  });
}

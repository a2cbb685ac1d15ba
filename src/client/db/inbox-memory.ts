import { CaseworkEvent } from '#protocol/casework.ts';
import { ConcernEvent } from '#protocol/events.ts';
import type { Folded, Wording } from './inbox-fold.ts';
import {
  BUCKETS,
  type Bucket,
  bucketOf,
  bucketVersions,
  FIELDS,
  readBuckets,
  readWords,
  rewriteBucket,
  startOver,
} from './inbox-rows.ts';
import type { Phone } from './phone.ts';

/** Raised when a summary is folded in another way: whatever an older Stepwise kept is folded anew. */
const FORM = 2;
/** A Stepwise that can read more kinds of events than the one that folded reads more in the same records. */
const KINDS = ConcernEvent.def.options.length + CaseworkEvent.def.options.length;
export const formOf = ({ version }: Wording) => `${FORM} ${KINDS} ${FIELDS} ${version}`;

export const ALL: readonly number[] = [...Array(BUCKETS).keys()];

/** `mark`: the one it was folded for; null: there is none, only words of this device that have not arrived. */
type Live = Folded & { mark: string | null };
export type Memory = {
  buckets: Map<number, Bucket>;
  /** Folded since, and not written down yet; or never to be, because not all of it has arrived. */
  live: Map<string, Live>;
  /** The teams as they were known when it was last looked at. */
  teams: string;
  busy: Promise<unknown>;
};
const memories = new WeakMap<Phone, Memory>();

export function memoryOf(phone: Phone): Memory {
  const memory = memories.get(phone) ?? { buckets: new Map(), live: new Map(), teams: '', busy: Promise.resolve() };
  memories.set(phone, memory);
  return memory;
}

/** Reads the buckets into the memory. What cannot be read is made anew, from the records. */
export async function loadBuckets(
  phone: Phone,
  memory: Memory,
  form: string,
  buckets: readonly number[],
): Promise<void> {
  await distrustUnmarked(phone, memory, form);
  const lost = await loadChanged(phone, memory, form, buckets);
  if (lost.length === 0) return;
  await startOver(phone, form, lost);
  await loadChanged(phone, memory, form, buckets);
}

/** Reads what this window does not have in its newest version. Answers which cannot be read. */
async function loadChanged(phone: Phone, memory: Memory, form: string, buckets: readonly number[]): Promise<number[]> {
  const versions = await bucketVersions(phone);
  const changed = buckets.filter((bucket) => {
    const version = versions.get(bucket);
    return version === undefined || memory.buckets.get(bucket)?.version !== version;
  });
  if (changed.length === 0) return [];
  const read = await readBuckets(phone, form, changed);
  for (const [at, bucket] of changed.entries()) {
    const now = read[at];
    if (now) memory.buckets.set(bucket, now);
    else memory.buckets.delete(bucket);
  }
  return changed.filter((_, at) => !read[at]);
}

/** Pages that were stored by a Stepwise that left no marks: nothing that was kept can be trusted over the records. */
async function distrustUnmarked(phone: Phone, memory: Memory, form: string): Promise<void> {
  const { cursors } = phone.cache;
  const row = await cursors.get(phone.account.id);
  if (!row || (row.touched ?? null) === row.cursor) return;
  memory.buckets.clear();
  await startOver(phone, form, ALL);
  await cursors.where({ lane: row.lane }).modify((now) => {
    if (now.cursor === row.cursor) now.touched = now.cursor;
  });
}

/** What cannot be written now is folded again another time: nothing is lost but the time. */
export async function writeDown(phone: Phone, memory: Memory, form: string): Promise<void> {
  const changes = new Map<number, Map<string, Live>>();
  for (const [space, live] of memory.live) {
    if (!live.settled) continue;
    const bucket = bucketOf(space);
    changes.set(bucket, (changes.get(bucket) ?? new Map()).set(space, live));
  }
  try {
    await loadChanged(phone, memory, form, [...changes.keys()]);
    for (const [bucket, changed] of changes) {
      const before = memory.buckets.get(bucket);
      const after = before && (await rewriteBucket(phone, form, bucket, before, changed));
      if (!after) {
        await startOverIfTorn(phone, form, bucket, before);
        continue;
      }
      memory.buckets.set(bucket, after);
      for (const [space, live] of changed) if (memory.live.get(space) === live) memory.live.delete(space);
    }
  } catch {
    // The disk is full, or the window is going away.
  }
}

/** A list whose texts are lost, while no other window has changed it, is no whole. */
async function startOverIfTorn(phone: Phone, form: string, bucket: number, before: Bucket | undefined): Promise<void> {
  const versions = await bucketVersions(phone);
  if (before === undefined || versions.get(bucket) !== before.version) return;
  if ((await readWords(phone, form, bucket))?.[0] !== before.version) await startOver(phone, form, [bucket]);
}

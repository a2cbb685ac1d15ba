import { FIELDS } from '#domain/inbox/packed.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { CaseworkEvent } from '#protocol/casework.ts';
import { ConcernEvent } from '#protocol/events.ts';
import type { CursorRow, InboxRow, TouchedRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { learnWhatTheyAreAbout } from '../team/casework-spaces.ts';
import type { Folded, Wording } from './inbox-fold.ts';
import {
  BUCKETS,
  type Bucket,
  bucketOf,
  bucketVersions,
  openBuckets,
  readWords,
  rewriteBucket,
  startOver,
} from './inbox-rows.ts';

/** Raised when a summary is folded in another way: whatever an older Stepwise kept is folded anew. */
const FORM = 3;
/** A Stepwise that can read more kinds of events than the one that folded reads more in the same records. */
const kinds = () => [ConcernEvent, CaseworkEvent].reduce((sum, one) => sum + one._zod.innerType.def.options.length, 0);
export const formOf = ({ version }: Wording) => `${FORM} ${kinds()} ${FIELDS} ${version}`;

export const ALL: readonly number[] = [...Array(BUCKETS).keys()];

/** `mark`: the one it was folded for; null: there is none, only words of this device that have not arrived. */
type Live = Folded & { mark: string | null };
/** `left`: cases that changed, or came, and are not folded yet: reading again folds some more. */
export type Inbox = { cases: readonly Summary[]; left: number };

export type Memory = {
  buckets: Map<number, Bucket>;
  /** Folded since, and not written down yet; or never to be, because not all of it has arrived. */
  live: Map<string, Live>;
  /** The teams as they were known when it was last looked at. */
  teams: string;
  busy: Promise<unknown>;
  /** Writes down what was folded, before the time for that has come; null: it does not wait for one. */
  unwritten: (() => void) | null;
  /** How often anything above has come to be other; and what was shown last, after how many of these. */
  changes: number;
  shown: { changes: number; inbox: Inbox } | null;
};
const memories = new WeakMap<Phone, Memory>();

export function memoryOf(phone: Phone): Memory {
  const memory: Memory = memories.get(phone) ?? {
    buckets: new Map(),
    live: new Map(),
    teams: '',
    busy: Promise.resolve(),
    unwritten: null,
    changes: 0,
    shown: null,
  };
  memories.set(phone, memory);
  return memory;
}

/** Marks as they were when the buckets were read: `marked` some of them, and how many there are in all. */
type Marks = { marked: readonly TouchedRow[]; all: number };

/**
 * Reads the buckets into the memory, and the marks of that moment: nothing can be written down in between. What cannot be
 * read is made anew, from the records. `most`: of how many new marks to tell.
 */
export async function loadBuckets(
  phone: Phone,
  memory: Memory,
  form: string,
  buckets: readonly number[],
  most: number,
): Promise<Marks> {
  const { touched, cursors, written, summaries } = phone.cache;
  const read = () =>
    phone.cache.transaction('r', [touched, cursors, written, summaries], async () => {
      const [marked, all, cursor, rows] = await Promise.all([
        touched.limit(most + memory.live.size).toArray(),
        touched.count(),
        cursors.get(phone.account.id),
        readChanged(phone, memory, buckets),
      ]);
      return { marked, all, cursor, rows };
    });
  let seen = await read();
  if (seen.cursor && (seen.cursor.touched ?? null) !== seen.cursor.cursor) {
    await distrustUnmarked(phone, memory, form, seen.cursor);
    seen = await read();
  }
  const lost = await take(phone, memory, form, seen.rows);
  if (lost.length > 0) {
    await startOver(phone, form, lost);
    seen = await read();
    await take(phone, memory, form, seen.rows);
  }
  return seen;
}

type Rows = ReadonlyMap<number, InboxRow | undefined>;

/** What this window does not have in its newest version. Undefined: it is not there. */
async function readChanged(phone: Phone, memory: Memory, buckets: readonly number[]): Promise<Rows> {
  if (buckets.length === 0) return new Map();
  const { summaries } = phone.cache;
  const versions = await bucketVersions(phone);
  const changed = buckets.filter((bucket) => {
    const version = versions.get(bucket);
    return version === undefined || memory.buckets.get(bucket)?.version !== version;
  });
  // All of them are one question to the disk.
  const rows = changed.length === BUCKETS ? await summaries.toArray() : await summaries.bulkGet(changed);
  const newest = rows.filter((row) => row !== undefined && versions.get(row.bucket) === row.version);
  const byBucket = new Map(newest.map((row) => [row!.bucket, row]));
  return new Map(changed.map((bucket) => [bucket, byBucket.get(bucket)]));
}

/** Opens what was read. Answers which cannot be. */
async function take(phone: Phone, memory: Memory, form: string, rows: Rows): Promise<number[]> {
  const changed = [...rows.keys()];
  memory.changes += changed.length;
  const opened = await openBuckets(phone, form, [...rows.values()]);
  for (const [at, bucket] of changed.entries()) {
    const now = opened[at];
    if (now) memory.buckets.set(bucket, now);
    else memory.buckets.delete(bucket);
  }
  return changed.filter((_, at) => !opened[at]);
}

/** Pages that were stored by a Stepwise that left no marks: nothing that was kept can be trusted over the records. */
async function distrustUnmarked(phone: Phone, memory: Memory, form: string, row: CursorRow): Promise<void> {
  memory.buckets.clear();
  // Nor did casework that came with them leave a mark by which it would be known of.
  await learnWhatTheyAreAbout(phone);
  await startOver(phone, form, ALL);
  await phone.cache.cursors.where({ lane: row.lane }).modify((now) => {
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
    await take(phone, memory, form, await readChanged(phone, memory, [...changes.keys()]));
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

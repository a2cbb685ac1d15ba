import type { Summary } from '#domain/inbox/summary.ts';
import type { TouchedRow } from '../databases.ts';
import { rowsIn } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { listTeams, versionsOf } from '../places/directory.ts';
import { learnWhatTheyAreAbout } from '../team/casework-spaces.ts';
import { foldCase, type Wording } from './inbox-fold.ts';
import { ALL, formOf, type Inbox, loadBuckets, type Memory, memoryOf, writeDown } from './inbox-memory.ts';

/** Cases folded at once. A first build of thousands shows how far it is after each. */
export const SLICE = 500;
/** How long what was folded waits to be written down: sealing it must not be in the way of drawing it. */
const DRAWN_MS = 1000;
/** Of a long build so many are written down together: they belong to all buckets, and each is sealed and written whole. */
const TOGETHER = 4 * SLICE;

/**
 * Every case of the teams this account can read for, in no order. What was kept of them is read, what is marked is folded
 * again from its records, and written down after the answer is out.
 */
export function readInbox(phone: Phone, wording: Wording, slice = SLICE): Promise<Inbox> {
  return looking(phone, wording, ALL, slice, async (memory, { teams, left }) => {
    // The very same while nothing in it has changed, so that nobody draws it again.
    if (memory.shown?.changes !== memory.changes || memory.shown.inbox.left !== left) {
      memory.shown = { changes: memory.changes, inbox: { cases: visible(memory, teams), left } };
    }
    return memory.shown.inbox;
  });
}

export type Looked = { teams: ReadonlyMap<string, KnownTeam>; left: number };

/**
 * Folds what is marked, gives `read` what is there then, and writes it down once that has had time to be drawn. `buckets`:
 * whose summaries are read, because the answer shows them; the others stay on the disk.
 */
export function looking<Answer>(
  phone: Phone,
  wording: Wording,
  buckets: readonly number[],
  slice: number,
  read: (memory: Memory, looked: Looked) => Promise<Answer>,
): Promise<Answer> {
  const memory = memoryOf(phone);
  const form = formOf(wording);
  let much = false;
  const looked = memory.busy.then(async () => {
    const now = await look(phone, memory, wording, buckets, slice);
    much = memory.live.size >= TOGETHER;
    if (now.left === 0) writeSoon(phone, memory, form);
    return read(memory, now);
  });
  memory.busy = looked.then(
    () => (much ? writeDown(phone, memory, form) : undefined),
    () => {},
  );
  return looked;
}

function writeSoon(phone: Phone, memory: Memory, form: string): void {
  if (memory.unwritten) return;
  const write = () => {
    cancel();
    memory.unwritten = null;
    memory.busy = memory.busy.then(() => writeDown(phone, memory, form));
  };
  const cancel = phone.clock.after(DRAWN_MS, write);
  memory.unwritten = write;
}

/** Writes down all that was folded, without waiting for it to be drawn. */
export async function inboxWritten(phone: Phone): Promise<void> {
  const memory = memoryOf(phone);
  await memory.busy;
  memory.unwritten?.();
  await memory.busy;
}

async function look(
  phone: Phone,
  memory: Memory,
  wording: Wording,
  buckets: readonly number[],
  slice: number,
): Promise<Looked> {
  // A word leaves its mark before it counts as acknowledged, so this order misses none.
  const [known, [unsent, disk]] = await Promise.all([
    listTeams(phone),
    spacesWithUnsent(phone).then(
      async (found) => [found, await loadBuckets(phone, memory, formOf(wording), buckets, slice)] as const,
    ),
  ]);
  const teams = new Map(known.map((one) => [one.team.id, one]));
  const named = versionsOf(known);
  const sameTeams = memory.teams === named;
  memory.teams = named;
  if (!sameTeams) memory.changes += 1;
  const news = disk.marked.filter(({ space, mark }) => memory.live.get(space)?.mark !== mark);
  const fresh = news.slice(0, slice);
  const left = disk.all - (disk.marked.length - news.length) - fresh.length;
  await learnWhatTheyAreAbout(phone, [...fresh.map(({ space }) => space), ...unsent]);
  for (const [space, { settled, teamless, mark }] of memory.live) {
    if (mark === null) {
      memory.live.delete(space);
      memory.changes += 1;
    } else if (!settled && !(teamless && sameTeams)) unsent.add(space);
  }
  const marks = new Map<string, string | null>();
  for (const space of [...(await casesOf(phone, [...unsent])).values(), ...outdated(memory, teams, slice)]) {
    marks.set(space, memory.live.get(space)?.mark ?? null);
  }
  for (const [space, mark] of await passOn(phone, fresh)) marks.set(space, mark);
  memory.changes += marks.size;
  await Promise.all(
    [...marks].map(async ([space, mark]) => {
      memory.live.set(space, { ...(await foldCase(phone, space, teams, wording)), mark });
    }),
  );
  return { teams, left };
}

/** For each space the case it belongs to: itself, or what the casework in it is about. */
async function casesOf({ cache }: Phone, spaces: readonly string[]): Promise<Map<string, string>> {
  if (spaces.length === 0) return new Map();
  const about = await cache.casework.bulkGet([...spaces]);
  return new Map(spaces.map((space, at) => [space, about[at]?.about || space]));
}

/** A mark on casework becomes one on the case it is about. */
async function passOn(phone: Phone, touched: readonly TouchedRow[]): Promise<Map<string, string>> {
  const cases = await casesOf(
    phone,
    touched.map(({ space }) => space),
  );
  const moved = touched.filter(({ space }) => cases.get(space) !== space);
  const { cache } = phone;
  if (moved.length > 0) {
    await cache.transaction('rw', cache.touched, async () => {
      const now = await cache.touched.bulkGet(moved.map(({ space }) => space));
      const still = now.filter((row) => row !== undefined).filter((row) => moved.some(({ mark }) => mark === row.mark));
      await cache.touched.bulkDelete(still.map(({ space }) => space));
      await cache.touched.bulkPut(still.map(({ space, mark }) => ({ space: cases.get(space)!, mark })));
    });
  }
  return new Map(touched.map(({ space, mark }) => [cases.get(space)!, mark]));
}

/** A team whose roster fails a check has nobody who may speak for it, so its cases are not shown either. */
function visible({ buckets, live }: Memory, teams: ReadonlyMap<string, KnownTeam>): Summary[] {
  const cases: Summary[] = [];
  const add = (one: Summary) => {
    if (teams.get(one.team)?.roster.ok) cases.push(one);
  };
  for (const { summaries } of buckets.values()) {
    for (const [space, summary] of summaries) if (!live.has(space)) add(summary);
  }
  for (const { kept } of live.values()) if (kept) add(kept.summary);
  return cases;
}

/** Spaces in which this device said something that the server has not acknowledged. */
async function spacesWithUnsent({ critical }: Phone): Promise<Set<string>> {
  const rows = await rowsIn(critical, ['queued', 'inflight', 'rejected', 'parked']);
  return new Set(rows.filter(({ op }) => op === 'append@1').map(({ space }) => space));
}

/** Somebody who was not on the team when it was folded had a say, and the team's roster has grown since. */
function outdated(memory: Memory, teams: ReadonlyMap<string, KnownTeam>, most: number): string[] {
  const found: string[] = [];
  for (const { summaries } of memory.buckets.values()) {
    for (const { space, team, roster, outsiders } of summaries.values()) {
      if (!outsiders || memory.live.has(space)) continue;
      const known = teams.get(team)?.roster;
      if (known?.ok && known.verified.current.version !== roster && found.length < most) found.push(space);
    }
  }
  return found;
}

import { LIMITS } from '#protocol/limits.ts';
import type { Mutation, OperationName } from '#protocol/operations.ts';
import { mutationText } from '#protocol/operations.ts';
import type { Outcome } from '#protocol/sync.ts';
import { hashOf } from '../../vault/hash.ts';
import type { OutboxRow } from '../databases.ts';
import { rowsIn } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { today } from '../phone.ts';
import { touch } from '../touched.ts';
import { grownFrom } from './grown-from.ts';

const WAITING = ['queued', 'inflight'] as const;

/**
 * The next rows of a lane to send, in order, marked as having left before they leave: a crash in between sends the very
 * same bytes again. Stops before a second version of a document whose first is still unanswered, because its base is.
 */
export async function nextPush(phone: Phone, lane: string): Promise<Mutation[]> {
  for (;;) {
    const rows = await takeRows(phone, lane);
    if (rows.length === 0) return [];
    const ready = await Promise.all(rows.map((row) => withBaseAndHash(phone, row)));
    if (await markInflight(phone, rows, ready)) {
      return ready.map(({ seq, mid, op, args, hash }) => ({ seq, mid, op, args, hash: hash! }));
    }
  }
}

export async function hasWaiting({ critical }: Phone, lane: string): Promise<boolean> {
  return (await rowsIn(critical, WAITING, lane)).length > 0;
}

export async function hasAstray({ critical }: Phone, lane: string): Promise<boolean> {
  return (await critical.outbox.where('[lane+state]').equals([lane, 'astray']).count()) > 0;
}

async function takeRows({ critical }: Phone, lane: string): Promise<OutboxRow[]> {
  const waiting = await rowsIn(critical, WAITING, lane);
  const taken: OutboxRow[] = [];
  let chars = 0;
  for (const row of waiting.sort((a, b) => a.seq - b.seq)) {
    const size = String(row.args['body'] ?? '').length;
    const sameDocument = taken.some((other) => row.op === 'put@1' && other.op === 'put@1' && other.key === row.key);
    const full = taken.length === LIMITS.mutationsPerPush || chars + size > LIMITS.pushBodyChars;
    if (sameDocument || (full && taken.length > 0)) break;
    taken.push(row);
    chars += size;
  }
  return taken;
}

async function withBaseAndHash({ critical }: Phone, row: OutboxRow): Promise<OutboxRow> {
  if (row.hash !== null) return row;
  const { space, key } = row;
  const { body, chunks } = row.args;
  const base = (await critical.documents.get(key))?.base ?? 0;
  const args = row.op === 'put@1' ? { space, key, base, body, chunks } : row.args;
  return { ...row, args, hash: await hashOf(mutationText({ op: row.op, args })), state: 'inflight' };
}

/** False when a row or a base changed while the hashes were being made: then all of it is done again. */
async function markInflight({ critical }: Phone, before: OutboxRow[], ready: OutboxRow[]): Promise<boolean> {
  return critical.transaction('rw', [critical.outbox, critical.documents], async () => {
    for (const [at, row] of before.entries()) {
      const now = await critical.outbox.get([row.lane, row.seq]);
      if (now?.state !== row.state || now.args['body'] !== row.args['body']) return false;
      const { op, key, args } = ready[at]!;
      if (row.hash === null && op === 'put@1' && ((await critical.documents.get(key))?.base ?? 0) !== args['base']) {
        return false;
      }
    }
    await critical.outbox.bulkPut(ready.filter((_, at) => before[at]!.hash === null));
    return true;
  });
}

/** Takes the server's answers: only now may a row count as sent. A refused `put` waits for `resolveConflicts`. */
export async function applyOutcomes(
  phone: Phone,
  lane: string,
  outcomes: readonly { seq: number; outcome: Outcome }[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const { critical } = phone;
  await touchSaid(phone, lane, outcomes);
  await critical.transaction('rw', [critical.outbox, critical.documents], async () => {
    for (const { seq, outcome } of outcomes) {
      const row = await critical.outbox.get([lane, seq]);
      if (row?.state !== 'inflight') continue;
      if (outcome.status === 'applied') await acknowledge(phone, row, outcome.seq);
      else if (outcome.status === 'parked') await critical.outbox.put({ ...row, state: 'parked', code: 'parked' });
      else {
        const { code, current } = outcome;
        // It has lost the space, as far as this device can tell: whoever was taken off it is told so.
        if (code === 'not_yours' && row.day) {
          await critical.outbox.put({ ...row, state: 'astray' });
          continue;
        }
        await critical.outbox.put({ ...row, state: 'rejected', code, current: current ?? null });
      }
    }
  });
}

/** Before a word counts as sent, so that no moment is left in which the inbox would not know of it. */
async function touchSaid(phone: Phone, lane: string, outcomes: readonly { seq: number }[]): Promise<void> {
  const rows = await phone.critical.outbox.bulkGet(outcomes.map(({ seq }): [string, number] => [lane, seq]));
  const said = rows.flatMap((row) => (row?.op === 'append@1' ? [row.space] : []));
  const spaces = await phone.cache.spaces.bulkGet([...new Set(said)]);
  await touch(
    phone,
    spaces.filter((row) => row !== undefined),
  );
}

/**
 * Acknowledged events are kept, sealed, for 35 days, to heal a server restored from a backup. Of a document only the
 * newest version can matter, so older acknowledged ones go.
 */
async function acknowledge(phone: Phone, row: OutboxRow, seq: number): Promise<void> {
  const { outbox, documents } = phone.critical;
  await outbox.put({ ...row, state: 'acked', day: today(phone.clock) });
  if (row.op !== 'put@1') return;
  const body = row.args['body'] as string | null;
  const known = await documents.get(row.key);
  if (known && known.base < seq) {
    if (known.body === null && body === null) await documents.delete(row.key);
    else await documents.put(grownFrom(known, seq, body));
  }
  const older = await outbox.where({ space: row.space, key: row.key }).toArray();
  await outbox.bulkDelete(
    older.filter((other) => other.state === 'acked' && other.seq < row.seq).map((other) => [other.lane, other.seq]),
  );
}

/** Lets go of acknowledged rows after their 35 days. */
export async function pruneOutbox(phone: Phone): Promise<void> {
  const oldest = new Date(phone.clock.now().getTime() - LIMITS.replayDays * 86_400_000).toISOString().slice(0, 10);
  const { critical } = phone;
  const old = async () =>
    (await rowsIn(critical, ['acked', 'astray'])).filter(({ day }) => day !== null && day < oldest);
  // Whoever reads the outbox would wait for a writer, and each sync comes by here.
  if ((await old()).length === 0) return;
  await critical.transaction('rw', [critical.outbox], async () => {
    await critical.outbox.bulkDelete((await old()).map((row) => [row.lane, row.seq]));
  });
}

/** What waits to leave this phone, by lane: something said to somebody, or only copies of drafts. */
export async function waitingToLeave({ critical }: Phone): Promise<ReadonlyMap<string, 'words' | 'drafts'>> {
  const rows = await rowsIn(critical, WAITING);
  const waiting = new Map<string, 'words' | 'drafts'>();
  for (const { lane, op } of rows) {
    if (waiting.get(lane) !== 'words') waiting.set(lane, op === 'append@1' ? 'words' : 'drafts');
  }
  return waiting;
}

export type SendingCounts = { waiting: number; refused: number };

/** What is still on its way, read from the queue itself and never from the memory of a last run. */
export async function countUnsent({ critical }: Phone, wanted: (op: OperationName) => boolean): Promise<SendingCounts> {
  const rows = await rowsIn(critical, [...WAITING, 'rejected', 'parked']);
  const counted = rows.filter((row) => wanted(row.op));
  const refused = counted.filter((row) => row.state === 'rejected' || row.state === 'parked').length;
  return { waiting: counted.length - refused, refused };
}

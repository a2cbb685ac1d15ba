import type { OperationName } from '#protocol/operations.ts';
import type { CriticalDb, OutboxRow } from './databases.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

export type NewMutation = { op: OperationName; space: string; key: string; args: Record<string, unknown> };

/**
 * Adds rows to a lane's queue. Must run inside a transaction that covers `lanes` and `outbox`, so that what a screen
 * shows as done and what will be sent are one step.
 */
export async function enqueue(phone: Phone, lane: string, mutations: readonly NewMutation[]): Promise<void> {
  const { lanes, outbox } = phone.critical;
  const row = await lanes.get(lane);
  if (!row) throw new Error('enqueue: no such lane');
  await outbox.bulkAdd(mutations.map((mutation, at) => newRow(phone, lane, row.next + at, mutation)));
  await lanes.put({ ...row, next: row.next + mutations.length });
}

/**
 * The account's own space must exist before anything is put into it: opened together with the first thing kept, and what
 * was kept without telling the server goes along.
 */
export async function enqueueInVault(phone: Phone, mutation: NewMutation): Promise<void> {
  const { account, critical } = phone;
  const lane = await critical.lanes.get(account.id);
  if (lane?.next !== 1) return enqueue(phone, account.id, [mutation]);
  const untold = await critical.documents
    .filter(({ key, body, baseBody }) => key !== mutation.key && body !== null && body !== baseBody)
    .toArray();
  const puts = untold.map(({ key, body }) => putOf(phone, key, body));
  await enqueue(phone, account.id, [openVault(phone), ...puts, mutation]);
}

/** Queues the document's present body, or replaces what already waits. A row that has left is never changed. */
export async function enqueuePut(phone: Phone, key: string, body: string | null): Promise<void> {
  const { account, critical } = phone;
  const waiting = await queuedPut(critical, account.vaultSpace, key);
  const put = putOf(phone, key, body);
  if (waiting) await critical.outbox.put({ ...waiting, args: put.args });
  else await enqueueInVault(phone, put);
}

export function rowsOf(critical: CriticalDb, space: string, key: string): Promise<OutboxRow[]> {
  return critical.outbox.where({ space, key }).toArray();
}

async function queuedPut(critical: CriticalDb, space: string, key: string): Promise<OutboxRow | undefined> {
  return (await rowsOf(critical, space, key)).find((row) => row.op === 'put@1' && row.state === 'queued');
}

function putOf({ account: { vaultSpace: space } }: Phone, key: string, body: string | null): NewMutation {
  return { op: 'put@1', space, key, args: { space, key, body, chunks: [] } };
}

function openVault({ account }: Phone): NewMutation {
  const args = {
    space: account.vaultSpace,
    kind: 'vault',
    team: null,
    roster: null,
    participants: [{ account: account.id, grant: null }],
    barred: [],
  };
  return { op: 'open@1', space: account.vaultSpace, key: account.vaultSpace, args };
}

function newRow(phone: Phone, lane: string, seq: number, mutation: NewMutation): OutboxRow {
  return {
    lane,
    seq,
    mid: newId(phone.random),
    ...mutation,
    hash: null,
    state: 'queued',
    code: null,
    current: null,
    day: null,
  };
}

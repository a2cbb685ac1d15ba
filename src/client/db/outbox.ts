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
  // The account's own space must exist before anything is put into it: it is opened together with the first thing said.
  const all = lane === phone.account.id && row.next === 1 ? [openVault(phone), ...mutations] : mutations;
  await outbox.bulkAdd(all.map((mutation, at) => newRow(phone, lane, row.next + at, mutation)));
  await lanes.put({ ...row, next: row.next + all.length });
}

/** Queues the document's present body, or replaces what already waits. A row that has left is never changed. */
export async function enqueuePut(phone: Phone, key: string, body: string | null): Promise<void> {
  const { account, critical } = phone;
  const waiting = await queuedPut(critical, account.vaultSpace, key);
  const args = { space: account.vaultSpace, key, body, chunks: [] };
  if (waiting) await critical.outbox.put({ ...waiting, args });
  else await enqueue(phone, account.id, [{ op: 'put@1', space: account.vaultSpace, key, args }]);
}

export function rowsOf(critical: CriticalDb, space: string, key: string): Promise<OutboxRow[]> {
  return critical.outbox.where({ space, key }).toArray();
}

async function queuedPut(critical: CriticalDb, space: string, key: string): Promise<OutboxRow | undefined> {
  return (await rowsOf(critical, space, key)).find((row) => row.op === 'put@1' && row.state === 'queued');
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

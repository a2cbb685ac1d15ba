import type { OperationName } from '#protocol/operations.ts';
import type { CriticalDb, LaneRow, OutboxRow } from './databases.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

export type NewMutation = { op: OperationName; space: string; key: string; args: Record<string, unknown> };

/**
 * Adds rows to a lane's queue. Must run inside a transaction that covers `lanes`, `outbox` and `documents`, so that what
 * a screen shows as done and what will be sent are one step.
 */
export async function enqueue(phone: Phone, lane: string, mutations: readonly NewMutation[]): Promise<void> {
  return addTo(phone, await phone.critical.lanes.get(lane), mutations);
}

async function addTo(phone: Phone, row: LaneRow | undefined, mutations: readonly NewMutation[]): Promise<void> {
  const { lanes, outbox } = phone.critical;
  if (!row) throw new Error('enqueue: no such lane');
  const first = row.account === phone.account.id && row.next === 1;
  const all = first ? [...(await firstSaid(phone, mutations)), ...mutations] : mutations;
  await Promise.all([
    outbox.bulkAdd(all.map((mutation, at) => newRow(phone, row.account, row.next + at, mutation))),
    lanes.put({ ...row, next: row.next + all.length }),
  ]);
}

/**
 * The account's own space must exist before anything is put into it: it is opened together with the first thing said, and
 * what was kept without telling the server goes along.
 */
async function firstSaid(phone: Phone, mutations: readonly NewMutation[]): Promise<NewMutation[]> {
  const said = mutations.map(({ key }) => key);
  const untold = (await phone.critical.documents.toArray()).filter(
    ({ key, body, baseBody }) => !said.includes(key) && body !== null && body !== baseBody,
  );
  return [openVault(phone), ...untold.map(({ key, body }) => putOf(phone, key, body))];
}

/** Queues the document's present body, or replaces what already waits. A row that has left is never changed. */
export async function enqueuePut(phone: Phone, key: string, body: string | null): Promise<void> {
  await (await placeOfPut(phone, key))(body);
}

/** The same in two steps: all that is to be read, and then what writes. */
export async function placeOfPut(phone: Phone, key: string): Promise<(body: string | null) => Promise<unknown>> {
  const { account, critical } = phone;
  const [waiting, lane] = await Promise.all([
    queuedPut(critical, account.vaultSpace, key),
    critical.lanes.get(account.id),
  ]);
  return (body) => {
    const put = putOf(phone, key, body);
    return waiting ? critical.outbox.put({ ...waiting, args: put.args }) : addTo(phone, lane, [put]);
  };
}

/**
 * Rows in these states, of one lane or of all, as they were at one moment: a row that moves on is seen once. Each state is
 * read whole, not with a cursor, which costs a turn for each row and in WebKit sometimes never ends (test/browsers/README.md).
 */
export function rowsIn(
  critical: CriticalDb,
  states: readonly OutboxRow['state'][],
  lane?: string,
): Promise<OutboxRow[]> {
  const { outbox } = critical;
  return critical.transaction('r', [outbox], async () => {
    const found = states.map((state) =>
      (lane === undefined
        ? outbox.where('state').equals(state)
        : outbox.where('[lane+state]').equals([lane, state])
      ).toArray(),
    );
    return (await Promise.all(found)).flat();
  });
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

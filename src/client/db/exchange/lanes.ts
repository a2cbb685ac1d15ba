import type { Sending } from '#domain/concern/draft.ts';
import type { Account } from '../../vault/account.ts';
import { deriveAccount } from '../../vault/account.ts';
import { fromBase64url } from '../../vault/base64url.ts';
import { makeDevice } from '../../vault/device.ts';
import type { LaneRow, OutboxRow } from '../databases.ts';
import { listDrafts } from '../documents.ts';
import type { Phone } from '../phone.ts';

/** The receipt's account: the reporter in this one concern, linked to nothing else. */
export function receiptOf(sending: Sending): Promise<Account> {
  return deriveAccount(fromBase64url(sending.secret));
}

export async function newLane(account: Account): Promise<LaneRow> {
  return { account: account.id, keys: account.keys, device: await makeDevice(account), next: 1 };
}

/** Gives this device its own voice in every concern its account has sent, also from another device. */
export async function ensureLanes(phone: Phone): Promise<void> {
  const lanes = new Set(await phone.critical.lanes.toCollection().primaryKeys());
  for (const sending of await allSendings(phone)) {
    if (!lanes.has(sending.receipt)) await addLane(phone, await newLane(await receiptOf(sending)));
  }
}

/** Every receipt this device speaks for. */
export async function receiptLanes({ critical, account }: Phone): Promise<string[]> {
  return (await critical.lanes.toCollection().primaryKeys()).filter((lane) => lane !== account.id);
}

async function allSendings(phone: Phone): Promise<Sending[]> {
  return (await listDrafts(phone)).flatMap((draft) => draft.sent);
}

/** Two tabs may come to the same receipt at once: the first one's device stays. */
export async function addLane({ critical }: Phone, lane: LaneRow): Promise<void> {
  await critical.transaction('rw', critical.lanes, async () => {
    if (!(await critical.lanes.get(lane.account))) await critical.lanes.add(lane);
  });
}

/** The live account behind a lane, for what only its own key may sign. Null: nothing here holds its secret. */
export async function accountOf(phone: Phone, lane: string): Promise<Account | null> {
  if (lane === phone.account.id) return phone.account;
  const sending = (await allSendings(phone)).find(({ receipt }) => receipt === lane);
  return sending ? receiptOf(sending) : null;
}

/**
 * The server's count of this device no longer fits ours (restored from a backup, or the phone was copied). A fresh
 * device takes over and tells everything again, in order; each row's `mid` makes a repeat harmless.
 */
export async function renewDevice(phone: Phone, lane: string): Promise<boolean> {
  const account = await accountOf(phone, lane);
  if (!account) return false;
  const device = await makeDevice(account);
  const { lanes, outbox } = phone.critical;
  await phone.critical.transaction('rw', [lanes, outbox], async () => {
    const rows = await outbox.where('[lane+seq]').between([lane, 0], [lane, Infinity]).toArray();
    await outbox.bulkDelete(rows.map((row) => [lane, row.seq]));
    await outbox.bulkAdd(rows.map((row, at) => toldAgain(row, at + 1)));
    await lanes.update(lane, { device, next: rows.length + 1 });
  });
  return true;
}

function toldAgain(row: OutboxRow, seq: number): OutboxRow {
  return { ...row, seq, state: row.state === 'queued' ? 'queued' : 'inflight', code: null, current: null };
}

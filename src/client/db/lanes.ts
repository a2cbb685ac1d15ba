import type { Sending } from '#domain/concern/draft.ts';
import type { Account } from '../vault/account.ts';
import { deriveAccount } from '../vault/account.ts';
import { fromBase64url } from '../vault/base64url.ts';
import { makeDevice } from '../vault/device.ts';
import type { LaneRow, OutboxRow } from './databases.ts';
import { listDrafts } from './documents.ts';
import type { Phone } from './phone.ts';

/** The receipt's account: the reporter in this one concern, linked to nothing else. */
export function receiptOf(sending: Sending): Promise<Account> {
  return deriveAccount(fromBase64url(sending.secret));
}

export async function newLane(account: Account): Promise<LaneRow> {
  return { account: account.id, keys: account.keys, device: await makeDevice(account), next: 1 };
}

/** Gives this device its own voice in every concern its account has sent, also from another device. */
export async function ensureLanes(phone: Phone): Promise<void> {
  const known = new Set((await phone.cache.spaces.toArray()).map((row) => row.space));
  const lanes = new Set((await phone.critical.lanes.toArray()).map((row) => row.account));
  for (const draft of await listDrafts(phone)) {
    for (const sending of draft.sent) {
      if (known.has(sending.space)) continue;
      const receipt = await receiptOf(sending);
      if (!lanes.has(receipt.id)) await addLane(phone, await newLane(receipt));
    }
  }
}

/** Two tabs may come to the same receipt at once: the first one's device stays. */
async function addLane({ critical }: Phone, lane: LaneRow): Promise<void> {
  await critical.transaction('rw', critical.lanes, async () => {
    if (!(await critical.lanes.get(lane.account))) await critical.lanes.add(lane);
  });
}

/** The live account behind a lane, for what only its own key may sign. Null: nothing here holds its secret. */
export async function accountOf(phone: Phone, lane: string): Promise<Account | null> {
  if (lane === phone.account.id) return phone.account;
  for (const draft of await listDrafts(phone)) {
    for (const sending of draft.sent) {
      const receipt = await receiptOf(sending);
      if (receipt.id === lane) return receipt;
    }
  }
  return null;
}

/**
 * The server's count of this device no longer fits ours (restored from a backup, or the phone was copied). A fresh
 * device takes over and everything not surely on the server goes again; each row's `mid` makes a repeat harmless.
 */
export async function renewDevice(phone: Phone, lane: string, last: number): Promise<boolean> {
  const account = await accountOf(phone, lane);
  if (!account) return false;
  const device = await makeDevice(account);
  const { lanes, outbox } = phone.critical;
  await phone.critical.transaction('rw', [lanes, outbox], async () => {
    const rows = await outbox.where('[lane+seq]').between([lane, 0], [lane, Infinity]).toArray();
    const again = rows.filter((row) => row.state === 'queued' || row.state === 'inflight' || row.seq > last);
    await outbox.bulkDelete(rows.map((row) => [lane, row.seq]));
    const state = (row: OutboxRow) => (row.state === 'acked' ? 'inflight' : row.state);
    await outbox.bulkAdd(again.map((row, at) => ({ ...row, seq: at + 1, state: state(row), day: null })));
    await lanes.update(lane, { device, next: again.length + 1 });
  });
  return true;
}

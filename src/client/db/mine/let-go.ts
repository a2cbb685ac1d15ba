import type { Draft } from '#domain/concern/draft.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import { receiptOf } from '../exchange/lanes.ts';
import type { Phone } from '../phone.ts';
import { changeStored } from './edits.ts';

/**
 * Forgets a try at sending that the server refused, so that it is not counted for ever as not sent. The draft's words
 * stay. Nothing is dropped while a part of it may still arrive.
 */
export async function letGoOfRefused(phone: Phone, draft: Draft, space: string): Promise<SaveResult> {
  const sending = draft.sent.find((one) => one.space === space);
  if (!sending) return { ok: true };
  const { critical } = phone;
  const rows = await critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']).toArray();
  const settled = rows.every(({ state }) => state === 'rejected' || state === 'parked');
  if (!settled) return { ok: true };
  const receipt = await receiptOf(sending);
  const without = (stored: Draft | null): Draft => {
    const now = stored ?? draft;
    return { ...now, sent: now.sent.filter((one) => one.space !== space) };
  };
  const result = await durably(phone, async () => {
    await changeStored(phone, draft.id, without, async () => {
      await critical.outbox.bulkDelete(rows.map((row) => [row.lane, row.seq]));
      await critical.lanes.delete(receipt.id);
    });
  });
  if (result.ok) phone.announce.changed();
  return result;
}

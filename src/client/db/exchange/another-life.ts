import { enqueue } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { today } from '../phone.ts';
import { resetLane } from './pulled.ts';

/**
 * The server has begun another life: what was fetched goes. What waits was written on the one before, and the space it belongs
 * to may be lost.
 */
export async function beginAnotherLife(phone: Phone, lane: string, mistrusted: number): Promise<void> {
  const { critical, clock } = phone;
  const waiting = critical.outbox.where('[lane+state]').anyOf([lane, 'inflight'], [lane, 'queued']);
  await waiting.modify({ day: today(clock) });
  await resetLane(phone, lane, mistrusted, true);
}

/** What had lost its way to spaces that are here again leaves, as something new. Answers whether there was any. */
export async function sendAstray(phone: Phone, lane: string): Promise<boolean> {
  const { lanes, outbox, documents } = phone.critical;
  const astray = outbox.where('[lane+state]').equals([lane, 'astray']);
  const wanted = (await astray.toArray()).map(({ args }) => args['space'] as string);
  const held = (await phone.cache.spaces.bulkGet(wanted)).map((row) => row?.space);
  return phone.critical.transaction('rw', [lanes, outbox, documents], async () => {
    const rows = (await astray.toArray()).filter(({ args }) => held.includes(args['space'] as string));
    await outbox.bulkDelete(rows.map((row) => [row.lane, row.seq]));
    await enqueue(
      phone,
      lane,
      rows.map(({ op, space, key, args }) => ({ op, space, key, args })),
    );
    return rows.length > 0;
  });
}

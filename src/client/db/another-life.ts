import { enqueue } from './outbox.ts';
import type { Phone } from './phone.ts';
import { today } from './phone.ts';
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

/** The server told of these spaces. What had lost its way to them leaves again, as something new. */
export async function sendAstray(phone: Phone, lane: string, spaces: readonly string[]): Promise<void> {
  const { lanes, outbox, documents } = phone.critical;
  const astray = outbox.where('[lane+state]').equals([lane, 'astray']);
  await phone.critical.transaction('rw', [lanes, outbox, documents], async () => {
    const rows = (await astray.toArray()).filter(({ args }) => spaces.includes(args['space'] as string));
    await outbox.bulkDelete(rows.map((row) => [row.lane, row.seq]));
    await enqueue(
      phone,
      lane,
      rows.map(({ op, space, key, args }) => ({ op, space, key, args })),
    );
  });
}

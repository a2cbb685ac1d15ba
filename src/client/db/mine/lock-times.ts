import type { CriticalDb } from '../databases.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import type { Phone } from '../phone.ts';

/** Minutes until a phone with a lock locks by itself; null: it does not. */
export type LockTimes = { hidden: number | null; idle: number | null };

const USUAL: LockTimes = { hidden: 2, idle: 5 };
const ROW = 'lock-times';
/** Said as a number in a row that is not sealed: how long a lock waits tells nothing about anyone. */
const NEVER = -1;

export async function readLockTimes({ critical }: { critical: CriticalDb }): Promise<LockTimes> {
  const rows = await critical.meta.bulkGet([`${ROW}.hidden`, `${ROW}.idle`]);
  const [hidden, idle] = rows.map((row) => (typeof row?.value === 'number' ? row.value : undefined));
  return { hidden: minutes(hidden, USUAL.hidden), idle: minutes(idle, USUAL.idle) };
}

export async function keepLockTimes(phone: Phone, { hidden, idle }: LockTimes): Promise<SaveResult> {
  const result = await durably(phone, async () => {
    await phone.critical.meta.bulkPut([
      { name: `${ROW}.hidden`, value: hidden ?? NEVER },
      { name: `${ROW}.idle`, value: idle ?? NEVER },
    ]);
  });
  if (result.ok) phone.announce.changed();
  return result;
}

function minutes(stored: number | undefined, usual: number | null): number | null {
  if (stored === undefined) return usual;
  return stored === NEVER ? null : stored;
}

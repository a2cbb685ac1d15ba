import { LIMITS } from '#protocol/limits.ts';
import type { HoldReason, Kept } from '#protocol/operations.ts';
import { caseworkAbout } from './casework-spaces.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { NewMutation } from './outbox.ts';
import { enqueue } from './outbox.ts';
import type { Phone } from './phone.ts';
import { newId, today } from './phone.ts';
import { wasSent } from './sent-spaces.ts';

/** How long the server keeps a concern. `waiting`: something this account said of it has not left yet. */
export type CaseKept = Kept & { waiting: boolean };

export async function readKept({ cache, critical, account }: Phone, space: string): Promise<CaseKept> {
  const [row, rows] = await Promise.all([
    cache.spaces.get(space),
    critical.outbox.where('[lane+state]').anyOf([account.id, 'queued'], [account.id, 'inflight']).toArray(),
  ]);
  const waiting = rows.some(({ op, args }) => (op === 'retain@1' || op === 'hold@1') && args['space'] === space);
  return { until: null, hold: null, ...row?.kept, waiting };
}

/** Says how long a concern, and what the team keeps to itself about it, is kept after the last thing said in each. */
export function keepFor(phone: Phone, space: string, months: number): Promise<SaveResult> {
  return tellOfAll(phone, space, 'retain@1', { months });
}

/** Stops the clock of all that, or lets it go on (null). Only a lead may. */
export function holdCase(phone: Phone, space: string, reason: HoldReason | null): Promise<SaveResult> {
  return tellOfAll(phone, space, 'hold@1', { reason });
}

async function tellOfAll(
  phone: Phone,
  concern: string,
  op: 'retain@1' | 'hold@1',
  what: Record<string, unknown>,
): Promise<SaveResult> {
  const about = await caseworkAbout(phone, concern);
  const { account, critical } = phone;
  // Under the account's own space: it is no word of anybody's.
  const told = [concern, ...about.map((one) => one.space)].map(
    (space): NewMutation => ({ op, space: account.vaultSpace, key: newId(phone.random), args: { space, ...what } }),
  );
  return durably(phone, async () => {
    const { lanes, outbox, documents } = critical;
    await critical.transaction('rw', [lanes, outbox, documents], () => enqueue(phone, account.id, told));
    phone.announce.changed();
  });
}

export type Ending = { space: string; until: string };

/** What a team was sent and will be erased soon, the first to go before the others. */
export async function endingSoon({ cache, account, clock }: Phone): Promise<readonly Ending[]> {
  const last = new Date(Date.parse(today(clock)) + LIMITS.warningDays * 86_400_000).toISOString().slice(0, 10);
  const rows = await cache.spaces.where('kept.until').belowOrEqual(last).toArray();
  return rows
    .filter((row) => row.lane === account.id && wasSent(row) && row.kept?.hold === null)
    .map(({ space, kept }) => ({ space, until: kept!.until! }))
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}

import type { HoldReason, Kept } from '#protocol/operations.ts';
import { say } from './cases.ts';
import { keepToTeam } from './casework.ts';
import { caseworkAbout } from './casework-spaces.ts';
import type { SaveResult } from './durably.ts';
import { durably } from './durably.ts';
import type { NewMutation } from './outbox.ts';
import { enqueue } from './outbox.ts';
import type { Phone } from './phone.ts';
import { newId } from './phone.ts';

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

/** `outcome`: null when it was said before. `keep`: the class that says how long all this is kept; `months`: that is how long. */
export type Closing = { outcome: string | null; learning: string; keep: string; months: number | null };

/** The team has done what it will do. It waits for nobody, and can be taken up again by both sides. */
export async function closeCase(
  phone: Phone,
  space: string,
  { outcome, learning, keep, months }: Closing,
): Promise<SaveResult> {
  const kept = await keepToTeam(phone, space, [{ type: 'retained', class: keep }]);
  if (!kept.ok) return kept;
  const told = months === null ? kept : await keepFor(phone, space, months);
  if (!told.ok) return told;
  return say(phone, space, ...(outcome ? [{ type: 'outcome' as const, text: outcome }] : []), {
    type: 'closed',
    learning,
  });
}

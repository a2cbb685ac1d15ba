import type { HoldReason, Kept } from '#protocol/operations.ts';
import { hiddenName } from '../../vault/account.ts';
import type { SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import type { NewMutation } from '../outbox.ts';
import { enqueue, rowsOf } from '../outbox.ts';
import type { Phone } from '../phone.ts';
import { say } from './cases.ts';
import { keepToTeam } from './casework.ts';
import { caseworkAbout } from './casework-spaces.ts';

/** How long the server keeps a concern. `said`: where the last thing this account said of it is; null: the server has it. */
export type CaseKept = Kept & { said: 'waiting' | 'refused' | null };
type Op = 'retain@1' | 'hold@1';

/** Under the account's own space and a hidden key: it is no word of anybody's. */
const keptKey = ({ account }: Phone, op: Op, space: string) => hiddenName(account, `${op} ${space}`);

export async function readKept(phone: Phone, space: string): Promise<CaseKept> {
  const { cache, critical, account } = phone;
  const keys = await Promise.all((['retain@1', 'hold@1'] as const).map((op) => keptKey(phone, op, space)));
  const [row, ...rows] = await Promise.all([
    cache.spaces.get(space),
    ...keys.map((key) => rowsOf(critical, account.vaultSpace, key)),
  ]);
  const last = rows
    .flat()
    .sort((a, b) => a.seq - b.seq)
    .at(-1)?.state;
  const refused = last === 'rejected' || last === 'parked';
  return {
    until: null,
    hold: null,
    ...row?.kept,
    said: refused ? 'refused' : last && last !== 'acked' ? 'waiting' : null,
  };
}

/**
 * Says how long a concern, and what the team keeps to itself about it, is kept after the last thing said in each: the name of a
 * class for the team, and its months for the server. Null: the deployment has no classes.
 */
export async function keepFor(phone: Phone, space: string, name: string, months: number | null): Promise<SaveResult> {
  const kept = await keepToTeam(phone, space, [{ type: 'retained', class: name }]);
  return kept.ok && months !== null ? tellOfAll(phone, space, 'retain@1', { months }) : kept;
}

/** Stops the clock of all that, or lets it go on (null). Only a lead may. */
export function holdCase(phone: Phone, space: string, reason: HoldReason | null): Promise<SaveResult> {
  return tellOfAll(phone, space, 'hold@1', { reason });
}

async function tellOfAll(phone: Phone, concern: string, op: Op, what: Record<string, unknown>): Promise<SaveResult> {
  const about = await caseworkAbout(phone, concern);
  const { account, critical } = phone;
  const told = await Promise.all(
    [concern, ...about.map((one) => one.space)].map(async (space): Promise<NewMutation> => {
      return { op, space: account.vaultSpace, key: await keptKey(phone, op, space), args: { space, ...what } };
    }),
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
  const kept = await keepFor(phone, space, keep, months);
  if (!kept.ok) return kept;
  return say(phone, space, ...(outcome ? [{ type: 'outcome' as const, text: outcome }] : []), {
    type: 'closed',
    learning,
  });
}

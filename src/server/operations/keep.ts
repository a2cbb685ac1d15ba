import type { HoldArgs, RetainArgs, SpaceKind } from '#protocol/operations.ts';
import { readDeployment } from '../deployment/settings.ts';
import { endOf, warnedBy } from '../retention/days.ts';
import type { Space } from '../store/spaces.ts';
import type { Tx } from '../store/store.ts';
import { leadsOf } from '../team/who-decides.ts';
import type { Actor } from './actor.ts';
import { reachSpace } from './reach-space.ts';
import { type Ruling, refuse, settle } from './ruling.ts';
import { applied } from './verdict.ts';

/** What has an end. A vault is its owner's, and a register is a team's memory of places. */
const ENDING: ReadonlySet<SpaceKind> = new Set(['concern', 'observation', 'casework', 'ask']);

/** A member says how long it is kept. It counts from the last thing said, so what is taken up again is kept longer. */
export async function retain(tx: Tx, actor: Actor, { space: id, months }: RetainArgs): Promise<Ruling> {
  const space = await ofTheirTeam(tx, actor, id);
  if (!space) return refuse('not_yours');
  const { retention } = (await readDeployment(tx)).deployment;
  if (!retention.some((one) => one.months === months)) return refuse('unknown_class');
  const before = await tx.retention.find(id);
  const until = endOf(actor.day, months);
  if (before?.months === months && before.until === until) return settle(applied(0));
  await tx.retention.keep(id, { months, until });
  await tx.audit.add({ day: actor.day, act: 'retain', actor: actor.account, subjects: [id, String(months)] });
  return { verdict: applied(0), wake: await tx.feed.announce(id, 0, 'members') };
}

/** A lead stops the clock. When it goes on, people are warned as long as ever before anything is erased. */
export async function hold(tx: Tx, actor: Actor, { space: id, reason }: HoldArgs): Promise<Ruling> {
  const space = await ofTheirTeam(tx, actor, id);
  if (!space || !(await leadsOf(tx, space.team!)).includes(actor.account)) return refuse('not_yours');
  const before = await tx.retention.find(id);
  if ((before?.hold ?? null) === reason) return settle(applied(0));
  await tx.retention.hold(id, reason);
  const until = before?.until ?? null;
  const warned = warnedBy(actor.day);
  if (reason === null && before?.months && until !== null && until < warned) {
    await tx.retention.keep(id, { months: before.months, until: warned });
  }
  await tx.audit.add({ day: actor.day, act: 'hold', actor: actor.account, subjects: [id, reason ?? 'none'] });
  return { verdict: applied(0), wake: await tx.feed.announce(id, 0, 'members') };
}

/** The space, if it has an end, and this account is on its team now and may read it. */
async function ofTheirTeam(tx: Tx, actor: Actor, id: string): Promise<Space | null> {
  const space = await reachSpace(tx, actor, id);
  if (!space?.team || !ENDING.has(space.kind)) return null;
  return (await tx.roster.membership(space.team, actor.account)) === 'current' ? space : null;
}

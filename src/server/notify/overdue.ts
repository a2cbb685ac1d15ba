import { englandDay } from '#domain/time/days.ts';
import { isWorkday, workingDaysWaited } from '#domain/time/holidays.ts';
import type { ReadTx, Tx } from '../store/store.ts';
import { londonHour } from './london.ts';

/** Working hours have begun. */
const FROM_HOUR = 9;
const AT_ONCE = 200;

/**
 * How long the team's oldest concern has waited for a first answer, in working days, once the promise of the team ends on
 * the next working day or has ended. Null: nothing waits for so long, or the team has promised nothing. `days`: on which
 * those came that wait.
 */
export function waitedTooLong(days: readonly string[], promiseDays: number | null, today: string): number | null {
  if (promiseDays === null) return null;
  const waited = days.map((day) => workingDaysWaited(day, today)).filter((count) => count >= promiseDays - 1);
  return waited.length > 0 ? Math.max(...waited) : null;
}

/** The same for a team as it stands, with what it promises. */
export async function overdueAt(tx: ReadTx, team: string, today: string) {
  const home = await tx.organisation.ofTeam(team);
  const found = home === null ? null : await tx.organisation.find(home);
  const promise = found?.organisation.teams.find(({ id }) => id === team)?.promiseDays ?? null;
  const waited = waitedTooLong(await tx.unanswered.daysOf(team), promise, today);
  return waited === null || promise === null ? null : { waited, promise };
}

/** Looks once on each working day at every team that gets e-mails. `now`: seconds since 1970. */
export async function noteOverdue(tx: Tx, now: number): Promise<void> {
  const today = englandDay(new Date(now * 1000))!;
  if (!isWorkday(today) || londonHour(now) < FROM_HOUR) return;
  for (const row of await tx.mailbox.notReminded(today, AT_ONCE)) {
    await tx.mailbox.put({ ...row, reminded: today });
    if (await overdueAt(tx, row.team, today)) await tx.notice.tellTeam('overdue', row.team);
  }
}

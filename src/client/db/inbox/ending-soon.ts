import { LIMITS } from '#protocol/limits.ts';
import type { SpaceRow } from '../databases.ts';
import type { Phone } from '../phone.ts';
import { today } from '../phone.ts';
import { wasSent } from '../team/sent-spaces.ts';

export type Ending = { space: string; kind: SpaceRow['kind']; until: string };

/** What a team was sent and will be erased soon, the first to go before the others. */
export async function endingSoon({ cache, account, clock }: Phone): Promise<readonly Ending[]> {
  const last = new Date(Date.parse(today(clock)) + LIMITS.warningDays * 86_400_000).toISOString().slice(0, 10);
  const rows = await cache.spaces.where('kept.until').belowOrEqual(last).toArray();
  return rows
    .filter((row) => row.lane === account.id && wasSent(row) && row.kept?.hold === null)
    .map(({ space, kind, kept }) => ({ space, kind, until: kept!.until! }))
    .sort((a, b) => (a.until < b.until ? -1 : 1));
}

import type { Phone } from './phone.ts';
import { keepSealed, readSealed } from './sealed-row.ts';

const TEAMS = 'own-teams';

/** The teams the server says this account is on. A claim: who may read is checked on the signed rosters. */
export async function ownTeams(phone: Phone): Promise<readonly string[]> {
  return ((await readSealed(phone, TEAMS)) as string[] | undefined) ?? [];
}

export function keepTeams(phone: Phone, teams: readonly string[]): Promise<void> {
  return keepSealed(phone, TEAMS, [...teams].sort());
}

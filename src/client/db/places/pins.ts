import type { PosterTeam } from '#domain/poster/link.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import { hiddenName } from '../../vault/account.ts';
import type { RosterProblem, SeenRoster, VerifiedTeam } from '../../vault/roster-chain.ts';
import { verifyRosters } from '../../vault/roster-chain.ts';
import type { Phone } from '../phone.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

export type TrustedRoster = { ok: true; verified: VerifiedTeam } | { ok: false; problem: RosterProblem };

const POSTERS = 'poster-pins';

/** Named so that it does not show which team it is about. */
const pinName = (phone: Phone, team: string) => hiddenName(phone.account, `pin ${team}`);
/** What this phone saw last of a team's roster: what is older than that is not believed. */
const seenName = (team: string) => `newest-roster ${team}`;

/** The teams that posters scanned with this phone named, by what they said of them. */
export async function posterPins(phone: Phone): Promise<readonly PosterTeam[]> {
  return ((await readSealed(phone, POSTERS)) as PosterTeam[] | undefined) ?? [];
}

/** False, and nothing is kept, when an earlier poster said something else of one of these teams. */
export async function keepPosterPins(phone: Phone, teams: readonly PosterTeam[]): Promise<boolean> {
  const before = await posterPins(phone);
  const differs = (one: PosterTeam) => before.some(({ team, pin }) => team === one.team && pin !== one.pin);
  if (teams.some(differs)) return false;
  const added = teams.filter((one) => !before.some(({ team }) => team === one.team));
  await keepSealed(phone, POSTERS, [...before, ...added]);
  return true;
}

/**
 * Takes a founding fingerprint that came another way than through the server: with a link. False when this phone already
 * trusts another one, which stays.
 */
export async function pinTeam(phone: Phone, team: string, fingerprint: string): Promise<boolean> {
  const name = await pinName(phone, team);
  const pin = await phone.critical.meta.get(name);
  if (!pin) await phone.critical.meta.put({ name, value: fingerprint });
  return (pin?.value ?? fingerprint) === fingerprint;
}

/**
 * A roster counts when it agrees with what this phone saw of the team first, with every poster that named it, and is no
 * older than what was seen last.
 */
export async function trustedRoster(
  phone: Phone,
  team: string,
  chain: readonly SignedRoster[],
  posters: readonly PosterTeam[],
): Promise<TrustedRoster> {
  const pin = await phone.critical.meta.get(await pinName(phone, team));
  const seen = (await readSealed(phone, seenName(team))) as SeenRoster | undefined;
  const verdict = await verifyRosters(team, chain, typeof pin?.value === 'string' ? pin.value : undefined, seen);
  if (!verdict.ok) return verdict;
  const { fingerprint, hash, current } = verdict.team;
  if (posters.some((one) => team.startsWith(one.team) && !fingerprint.startsWith(one.pin))) {
    return { ok: false, problem: 'roster_changed' };
  }
  try {
    if (!pin) await pinTeam(phone, team, fingerprint);
    await keepSealed(phone, seenName(team), { version: current.version, hash });
  } catch {
    // Storage that takes nothing now keeps nobody from reading: it is remembered with the next look.
  }
  return { ok: true, verified: verdict.team };
}

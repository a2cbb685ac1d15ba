import type { SignedRoster } from '#protocol/roster.ts';
import { Roster } from '#protocol/roster.ts';
import { rosterText } from '#protocol/texts.ts';
import type { Account } from './account.ts';
import { keysMatch } from './account.ts';
import { hashOf } from './hash.ts';
import { sign, verify } from './signing.ts';

/** `roster_empty`: the team has no roster yet. Everything else is a mistake or an attack. */
export type RosterProblem =
  | 'roster_empty'
  | 'roster_unreadable'
  | 'roster_forged'
  | 'roster_order'
  | 'roster_signer'
  | 'roster_changed'
  | 'roster_rolled_back'
  | 'roster_forked';
/** `hash`: of the newest version, which the next one has to name. `history`: every version, the founding one first. */
export type VerifiedTeam = {
  current: Roster;
  hash: string;
  fingerprint: string;
  everMember: ReadonlySet<string>;
  history: readonly Roster[];
};
/** The newest version of a team that this phone has seen. */
export type SeenRoster = { version: number; hash: string };
type Verdict = { ok: true; team: VerifiedTeam } | { ok: false; problem: RosterProblem };

/**
 * Checks a team's whole chain: each version signed by a lead of the version before, the founding one by a lead of its
 * own, every id bound to its keys. `pinned` is the founding fingerprint this phone already trusts, if any; `seen` what it
 * has seen last, which may only be added to.
 */
export async function verifyRosters(
  team: string,
  chain: readonly SignedRoster[],
  pinned?: string,
  seen?: SeenRoster,
): Promise<Verdict> {
  let before: Roster | null = null;
  let previous: string | null = null;
  const history: Roster[] = [];
  const hashes: string[] = [];
  for (const signed of chain) {
    const roster = readRoster(signed.text);
    if (!roster) return { ok: false, problem: 'roster_unreadable' };
    if (roster.team !== team || roster.version !== (before?.version ?? 0) + 1 || roster.previous !== previous) {
      return { ok: false, problem: 'roster_order' };
    }
    const signer = (before ?? roster).members.find((member) => member.account === signed.signer);
    if (signer?.role !== 'lead') return { ok: false, problem: 'roster_signer' };
    const matches = await Promise.all(roster.members.map((member) => keysMatch(member.account, member.keys)));
    if (matches.includes(false)) return { ok: false, problem: 'roster_forged' };
    if (!(await verify(signer.keys.signing, rosterText(signed.text), signed.signature))) {
      return { ok: false, problem: 'roster_forged' };
    }
    previous = await hashOf(rosterText(signed.text));
    hashes.push(previous);
    history.push(roster);
    before = roster;
  }
  const fingerprint = hashes[0];
  if (fingerprint && pinned && pinned !== fingerprint) return { ok: false, problem: 'roster_changed' };
  if (seen && hashes.length < seen.version) return { ok: false, problem: 'roster_rolled_back' };
  if (seen && hashes[seen.version - 1] !== seen.hash) return { ok: false, problem: 'roster_forked' };
  if (!before || !previous || !fingerprint) return { ok: false, problem: 'roster_empty' };
  const everMember = new Set(history.flatMap(({ members }) => members.map(({ account }) => account)));
  return { ok: true, team: { current: before, hash: previous, fingerprint, everMember, history } };
}

export async function signRoster(lead: Account, roster: Roster): Promise<SignedRoster> {
  const text = JSON.stringify(roster);
  return { text, signer: lead.id, signature: await sign(lead.signingKey, rosterText(text)) };
}

function readRoster(text: string): Roster | null {
  try {
    return Roster.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

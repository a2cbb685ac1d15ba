import type { SignedRoster } from '#protocol/roster.ts';
import { Roster } from '#protocol/roster.ts';
import { rosterText } from '#protocol/texts.ts';
import type { Account } from './account.ts';
import { keysMatch } from './account.ts';
import { hashOf } from './hash.ts';
import { sign, verify } from './signing.ts';

export type RosterProblem = 'roster_unreadable' | 'roster_forged' | 'roster_order' | 'roster_signer' | 'roster_changed';
export type VerifiedTeam = { current: Roster; fingerprint: string; everMember: ReadonlySet<string> };
type Verdict = { ok: true; team: VerifiedTeam } | { ok: false; problem: RosterProblem };

/**
 * Checks a team's whole chain: each version signed by a lead of the version before, the founding one by a lead of its
 * own, every id bound to its keys. `pinned` is the founding fingerprint this phone already trusts, if any.
 */
export async function verifyRosters(team: string, chain: readonly SignedRoster[], pinned?: string): Promise<Verdict> {
  let before: Roster | null = null;
  let previous: string | null = null;
  let fingerprint = '';
  const everMember = new Set<string>();
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
    fingerprint ||= previous;
    before = roster;
    for (const member of roster.members) everMember.add(member.account);
  }
  if (!before) return { ok: false, problem: 'roster_unreadable' };
  if (pinned && pinned !== fingerprint) return { ok: false, problem: 'roster_changed' };
  return { ok: true, team: { current: before, fingerprint, everMember } };
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

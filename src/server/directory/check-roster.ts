import { Roster, SignedRoster } from '#protocol/roster.ts';
import { accountText, rosterText } from '#protocol/texts.ts';
import { sha256, shortHash } from '../crypto/hash.ts';
import { holds } from '../crypto/signature.ts';

export type RosterFlaw =
  | 'malformed'
  | 'wrong_team'
  | 'wrong_version'
  | 'wrong_previous'
  | 'swapped_keys'
  | 'duplicate_member'
  | 'no_lead'
  | 'wrong_signer'
  | 'forged';

export type CheckedRoster = { flaw: RosterFlaw } | { flaw: null; roster: Roster; signed: SignedRoster };

/** Reads a signed version without judging it. Null: not a roster at all. */
export function readRoster(signed: unknown): { roster: Roster; signed: SignedRoster } | null {
  const outer = SignedRoster.safeParse(signed);
  if (!outer.success) return null;
  try {
    const roster = Roster.safeParse(JSON.parse(outer.data.text));
    return roster.success ? { roster: roster.data, signed: outer.data } : null;
  } catch {
    return null;
  }
}

/** Whether `signed` may follow `before` (null: it founds the team). Phones check the same again. */
export function checkRoster(team: string, before: SignedRoster | null, signed: unknown): CheckedRoster {
  const read = readRoster(signed);
  const last = before && readRoster(before);
  if (!read) return { flaw: 'malformed' };
  const { roster } = read;
  const flaw = (what: RosterFlaw): CheckedRoster => ({ flaw: what });
  if (roster.team !== team) return flaw('wrong_team');
  if (roster.version !== (last?.roster.version ?? 0) + 1) return flaw('wrong_version');
  if (roster.previous !== (before && sha256(rosterText(before.text)))) return flaw('wrong_previous');
  if (roster.members.some(({ account, keys }) => account !== shortHash(accountText(keys)))) return flaw('swapped_keys');
  if (new Set(roster.members.map((one) => one.account)).size < roster.members.length) return flaw('duplicate_member');
  // Without a lead nobody could ever sign the next version.
  if (!roster.members.some((one) => one.role === 'lead')) return flaw('no_lead');
  const electorate = last?.roster ?? roster;
  const signer = electorate.members.find((one) => one.account === read.signed.signer && one.role === 'lead');
  if (!signer) return flaw('wrong_signer');
  if (!holds(signer.keys.signing, rosterText(read.signed.text), read.signed.signature)) return flaw('forged');
  return { flaw: null, ...read };
}

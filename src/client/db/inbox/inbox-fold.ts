import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation } from '#domain/concern/conversation.ts';
import type { Said } from '#domain/concern/find.ts';
import { type Summary, summarise } from '#domain/inbox/summary.ts';
import { folded } from '#domain/words/fold.ts';
import { openGrant } from '../../vault/content-key.ts';
import type { VerifiedTeam } from '../../vault/roster-chain.ts';
import { heldEvents } from '../exchange/concern-events.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { caseworkIn } from '../team/casework.ts';
import { knownAbout } from '../team/casework-spaces.ts';
import type { Kept } from './inbox-rows.ts';

/** What of a case a search looks through, as a screen words it. Another `version`: everything is folded anew. */
export type Wording = {
  version: string;
  saidIn(conversation: Conversation, casework: Casework): readonly Said[];
};

/**
 * `settled`: all of it has come back from the server, so it will be the same until the next mark. `teamless`: it is not,
 * because who may speak for its team is not known here.
 */
export type Folded = { kept: Kept; settled: boolean; teamless?: true };

const NO_CASE: Folded = { kept: null, settled: true };

/** A case as its records say, with what its team keeps to itself about it. `said`: null without a report that can be read. */
export type OpenedCase = {
  team: KnownTeam;
  verified: VerifiedTeam;
  casework: Casework;
  said: { summary: Summary; conversation: Conversation } | null;
  settled: boolean;
};

/**
 * One case from its records, and from what this device says in it that has not arrived. Which casework is about it has to
 * have been learnt before. Null: this device cannot read it, or it is none.
 */
export async function openCase(
  phone: Phone,
  space: string,
  teams: ReadonlyMap<string, KnownTeam>,
): Promise<OpenedCase | 'teamless' | null> {
  const [row, about] = await Promise.all([phone.cache.spaces.get(space), knownAbout(phone, space)]);
  if (row?.lane !== phone.account.id || (row.kind !== 'concern' && row.kind !== 'observation')) return null;
  const team = teams.get(row.team ?? '');
  if (!team?.roster.ok) return 'teamless';
  const contentKey = row.grant && (await openGrant(space, row.grant, phone.account));
  if (!contentKey) return null;
  const events = await heldEvents(phone, contentKey, space);
  const { verified } = team.roster;
  const casework = await caseworkIn(phone, space, verified, about);
  const roster = { version: verified.current.version, everMember: verified.everMember };
  const { owner, kind } = row;
  const said = summarise({ space, kind, team: team.team.id, owner, events, casework, roster });
  return { team, verified, casework, said, settled: events.every(({ seq }) => seq !== null) };
}

/** The same as a list keeps it. */
export async function foldCase(
  phone: Phone,
  space: string,
  teams: ReadonlyMap<string, KnownTeam>,
  { saidIn }: Wording,
): Promise<Folded> {
  const opened = await openCase(phone, space, teams);
  if (opened === null) return NO_CASE;
  if (opened === 'teamless') return { kept: null, settled: false, teamless: true };
  const { said: sum, casework, settled } = opened;
  if (!sum) return { kept: null, settled };
  const said = saidIn(sum.conversation, casework);
  return { kept: { summary: sum.summary, said, folded: toSearch(said) }, settled };
}

function toSearch(said: readonly Said[]): string {
  return folded(said.map(({ text }) => text).join(' ')).replace(/\s+/g, ' ');
}

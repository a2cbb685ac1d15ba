import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation } from '#domain/concern/conversation.ts';
import type { Said } from '#domain/concern/find.ts';
import { summarise } from '#domain/inbox/summary.ts';
import { folded } from '#domain/words/fold.ts';
import { openGrant } from '../vault/content-key.ts';
import { caseworkIn } from './casework.ts';
import { knownAbout } from './casework-spaces.ts';
import { heldEvents } from './concern-events.ts';
import type { KnownTeam } from './directory.ts';
import type { Kept } from './inbox-rows.ts';
import type { Phone } from './phone.ts';

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

/**
 * One case from its records, and from what this device says in it that has not arrived. Which casework is about it has to
 * have been learnt before.
 */
export async function foldCase(
  phone: Phone,
  space: string,
  teams: ReadonlyMap<string, KnownTeam>,
  { saidIn }: Wording,
): Promise<Folded> {
  const row = await phone.cache.spaces.get(space);
  if (row?.lane !== phone.account.id || (row.kind !== 'concern' && row.kind !== 'observation')) return NO_CASE;
  const team = teams.get(row.team ?? '');
  if (!team?.roster.ok) return { kept: null, settled: false, teamless: true };
  const contentKey = row.grant ? await openGrant(space, row.grant, phone.account) : null;
  if (!contentKey) return NO_CASE;
  const events = await heldEvents(phone, contentKey, space);
  const settled = events.every(({ seq }) => seq !== null);
  const { verified } = team.roster;
  const casework = await caseworkIn(phone, space, verified, await knownAbout(phone, space));
  const roster = { version: verified.current.version, everMember: verified.everMember };
  const sum = summarise({ space, kind: row.kind, team: team.team.id, owner: row.owner, events, casework, roster });
  if (!sum) return { kept: null, settled };
  const said = saidIn(sum.conversation, casework);
  return { kept: { summary: sum.summary, said, folded: toSearch(said) }, settled };
}

function toSearch(said: readonly Said[]): string {
  return folded(said.map(({ text }) => text).join(' ')).replace(/\s+/g, ' ');
}

import { foldQuestion, type Question } from '#domain/ask/question.ts';
import { AskEvent } from '#protocol/ask.ts';
import { openGrant } from '../../vault/content-key.ts';
import type { SpaceRow } from '../databases.ts';
import { listDrafts } from '../documents.ts';
import type { SaveResult } from '../durably.ts';
import { appendEvents, heldIn } from '../exchange/concern-events.ts';
import type { Phone } from '../phone.ts';
import { type KnownTeam, listOrganisations, listTeams } from '../places/directory.ts';
import { ASKING } from '../places/wants.ts';
import { keepSealed, readSealed } from '../sealed-row.ts';

/**
 * Whether a question comes from the team it names. `unchecked`: this phone does not hold that team, or its list fails a
 * check. `not-theirs`: whoever signed it is not on that team now, or the team is not there.
 */
export type Origin = { is: 'genuine'; team: KnownTeam } | { is: 'unchecked' } | { is: 'not-theirs' };
/** `draft`: the observation that was begun to answer it, and whether it was sent. */
export type AskedOfMe = Question & { space: string; origin: Origin; draft: { id: string; sent: boolean } | null };

/** Everything this account was asked, newest first by the server's order of arrival on this phone. */
export async function asksOfMe(phone: Phone): Promise<AskedOfMe[]> {
  const [asked, teams, places, drafts] = await Promise.all([
    questions(phone),
    listTeams(phone),
    listOrganisations(phone),
    listDrafts(phone),
  ]);
  const held = new Set(places.map(({ organisation }) => organisation.id));
  return asked
    .map(({ space, question }) => {
      const draft = drafts.find(({ about }) => about?.kind === 'ask' && about.space === space);
      return {
        ...question,
        space,
        origin: originOf(question, teams, held),
        draft: draft ? { id: draft.id, sent: draft.sent.length > 0 } : null,
      };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The answer of an educator who has not seen it. Having seen it is told by an observation. */
export async function sayNotSeen(phone: Phone, space: string): Promise<SaveResult> {
  const contentKey = await keyOf(phone, await phone.cache.spaces.get(space));
  if (!contentKey) return { ok: false, problem: 'storage_failed' };
  const at = phone.clock.now().toISOString();
  return appendEvents(phone, phone.account, contentKey, space, [{ type: 'not-seen', at }]);
}

/** Anyone can name any team, so only so many are looked up for what others say. */
const MOST_ASKING = 20;

/** Notes which teams questions say they come from, so that the next look at the directory brings their rosters. */
export async function noteAskingTeams(phone: Phone): Promise<void> {
  const teams = (await questions(phone)).map(({ question }) => question.from.team);
  const kept = [...new Set(teams.slice(0, MOST_ASKING))].sort();
  if (kept.length > 0 || (await readSealed(phone, ASKING))) await keepSealed(phone, ASKING, kept);
}

async function questions(phone: Phone): Promise<{ space: string; question: Question }[]> {
  const { cache, account } = phone;
  const rows = await cache.spaces.where('[lane+kind]').equals([account.id, 'ask']).toArray();
  const read = rows
    .filter(({ owner }) => owner !== account.id)
    .map(async (row) => ({ space: row.space, question: await readQuestion(phone, row, account.id) }));
  return (await Promise.all(read)).filter((one): one is { space: string; question: Question } => one.question !== null);
}

/** What was asked in a space, and what the educator said; null when this device cannot read it. */
async function readQuestion(phone: Phone, row: SpaceRow, educator: string): Promise<Question | null> {
  const contentKey = await keyOf(phone, row);
  return contentKey && foldQuestion(await heldIn(phone, contentKey, row.space, AskEvent), educator);
}

/** How many of these questions this account asked itself, and can read the answers to; how many have not seen it. */
export type OwnAsks = { mine: number; notSeen: number };

export async function ownAsks(phone: Phone, asks: readonly string[]): Promise<OwnAsks> {
  const rows = (await phone.cache.spaces.bulkGet([...asks])).filter((row) => row?.owner === phone.account.id);
  const questions = await Promise.all(
    rows.map((row) => readQuestion(phone, row!, row!.participants.find((one) => one !== phone.account.id) ?? '')),
  );
  return { mine: rows.length, notSeen: questions.filter((one) => one?.notSeen).length };
}

async function keyOf(phone: Phone, row: SpaceRow | undefined): Promise<CryptoKey | null> {
  return row?.grant ? openGrant(row.space, row.grant, phone.account) : null;
}

function originOf({ from, asker }: Question, teams: readonly KnownTeam[], held: ReadonlySet<string>): Origin {
  const team = teams.find((one) => one.team.id === from.team && one.organisation.id === from.organisation);
  if (!team) return { is: held.has(from.organisation) ? 'not-theirs' : 'unchecked' };
  if (!team.roster.ok) return { is: 'unchecked' };
  const { members } = team.roster.verified.current;
  return members.some(({ account }) => account === asker) ? { is: 'genuine', team } : { is: 'not-theirs' };
}

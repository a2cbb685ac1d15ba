import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation } from '#domain/concern/conversation.ts';
import { foldConversation } from '#domain/concern/conversation.ts';
import { type Standing, standingOf } from '#domain/concern/standing.ts';
import { englandDay } from '#domain/time/days.ts';
import type { StatusSet } from '#protocol/events.ts';
import type { Member } from '#protocol/roster.ts';
import { openGrant } from '../../vault/content-key.ts';
import { openSealed } from '../../vault/hpke.ts';
import type { SpaceRow } from '../databases.ts';
import type { SaveResult } from '../durably.ts';
import { appendEvents, heldEvents } from '../exchange/concern-events.ts';
import { identityPurpose } from '../mine/sending.ts';
import type { Phone } from '../phone.ts';
import type { KnownTeam } from '../places/directory.ts';
import { listTeams } from '../places/directory.ts';
import { membersFor } from './case-readers.ts';
import { keepToTeam, readCasework } from './casework.ts';
import { wasSent } from './sent-spaces.ts';

/** A concern as a member of the team that received it sees it. */
export type Case = {
  space: string;
  team: KnownTeam;
  conversation: Conversation;
  standing: Standing;
  titles: ReadonlyMap<string, string>;
  /** Whether this account leads the team now. */
  leads: boolean;
};

/** The same on a page of its own, with what the team keeps to itself about it. A list has no need of that. */
export type OneCase = Case & {
  casework: Casework;
  /** Who may read it now and handle it, less everybody who was taken off it. */
  readers: readonly Member[];
};

/** Everything the team was sent that this device holds, newest first. Without a readable report it is left out. */
export async function listCases(phone: Phone): Promise<Case[]> {
  const spaces = await phone.cache.spaces.where({ lane: phone.account.id }).toArray();
  const teams = await listTeams(phone);
  const cases = await Promise.all(spaces.filter(wasSent).map((row) => readRow(phone, row, teams)));
  return cases
    .filter((one) => one !== null)
    .sort((a, b) => ((a.conversation.report?.at ?? '') < (b.conversation.report?.at ?? '') ? 1 : -1));
}

/** Titles are those of everybody who was ever on the team: the history names people who have left. */
export async function readCase(phone: Phone, space: string): Promise<OneCase | null> {
  const row = await phone.cache.spaces.get(space);
  const one = row ? await readRow(phone, row, await listTeams(phone)) : null;
  if (!one?.team.roster.ok) return null;
  const { verified } = one.team.roster;
  const [casework, may] = await Promise.all([readCasework(phone, space, verified), membersFor(phone, space)]);
  const readers = (may?.members ?? []).filter(({ account }) => !casework.barred.has(account));
  const titles = new Map(verified.history.flatMap(({ members }) => members.map((one) => [one.account, one.title])));
  return { ...one, casework, readers, titles };
}

/** `by`: the day by which the team says it will be back in touch. */
export async function answerAsTeam(phone: Phone, space: string, text: string, by?: string): Promise<SaveResult> {
  return say(phone, space, { type: 'message', text, ...(by ? { by } : {}) });
}

export async function giveOutcome(phone: Phone, space: string, text: string): Promise<SaveResult> {
  return say(phone, space, { type: 'outcome', text });
}

/** Tells the reporter that somebody else has seen it too, and nothing about whom. */
export async function sayOthersHaveSeenIt(phone: Phone, space: string): Promise<SaveResult> {
  return say(phone, space, { type: 'seen-too' });
}

/** How far the team is, for both sides. */
export async function setStatus(phone: Phone, space: string, is: StatusSet['is']): Promise<SaveResult> {
  return say(phone, space, { type: 'status', is });
}

/** Leaves the trace that this member has had the concern on screen; once is enough, and a waiting one counts. */
export async function markOpened(phone: Phone, { space, conversation }: Case): Promise<void> {
  if (conversation.openedBy.has(phone.account.id) || (await isOwn(phone, space))) return;
  await say(phone, space, { type: 'opened' });
}

/** The same for the team itself, once for each day. */
export async function markRead(phone: Phone, { space, casework }: OneCase): Promise<void> {
  const day = englandDay(phone.clock.now()) ?? '';
  const read = casework.reads.some((one) => one.author === phone.account.id && one.day === day);
  if (read || (await isOwn(phone, space))) return;
  await keepToTeam(phone, space, [{ type: 'read', day }]);
}

/** Whoever sent it is not the team that opens it. */
async function isOwn({ cache, critical }: Phone, space: string): Promise<boolean> {
  const owner = (await cache.spaces.get(space))?.owner;
  return owner != null && (await critical.lanes.get(owner)) !== undefined;
}

/**
 * The reporter's name in confidential mode: leads only; null for everybody else. The trace of it is on its way before the
 * name is shown, once for each lead, and the reporter sees it.
 */
export async function unsealIdentity(phone: Phone, { space, conversation }: Case): Promise<string | null> {
  const { id, decryptionKeys } = phone.account;
  const sealed = conversation.identity?.sealed[id];
  const plain = sealed && (await openSealed(decryptionKeys, identityPurpose(space), sealed));
  if (!plain) return null;
  const traced = conversation.items.some((item) => item.kind === 'name-opened' && item.author === id);
  if (!traced && !(await say(phone, space, { type: 'name-opened' })).ok) return null;
  const { name } = JSON.parse(new TextDecoder().decode(plain)) as { name?: unknown };
  return typeof name === 'string' ? name : null;
}

type TeamWord =
  | { type: 'opened' | 'name-opened' | 'seen-too' }
  | { type: 'message'; text: string; by?: string }
  | { type: 'outcome'; text: string }
  | { type: 'status'; is: StatusSet['is'] }
  | { type: 'closed'; learning: string };

export async function say(phone: Phone, space: string, ...words: TeamWord[]): Promise<SaveResult> {
  const row = await phone.cache.spaces.get(space);
  const contentKey = row?.grant ? await openGrant(space, row.grant, phone.account) : null;
  if (!contentKey) return { ok: false, problem: 'storage_failed' };
  // A millisecond apart, so that they stay in this order while they wait.
  const now = phone.clock.now().getTime();
  const events = words.map((word, later) => ({ ...word, at: new Date(now + later).toISOString() }));
  return appendEvents(phone, phone.account, contentKey, space, events);
}

async function readRow(phone: Phone, row: SpaceRow, teams: readonly KnownTeam[]): Promise<Case | null> {
  const team = teams.find((one) => one.team.id === row.team);
  const contentKey = row.grant ? await openGrant(row.space, row.grant, phone.account) : null;
  if (!team?.roster.ok || !contentKey) return null;
  const { current, everMember } = team.roster.verified;
  const conversation = foldConversation(await heldEvents(phone, contentKey, row.space), row.owner, everMember);
  if (!conversation.report) return null;
  const titles = new Map(current.members.map((member) => [member.account, member.title]));
  const standing = standingOf(conversation, englandDay(phone.clock.now()) ?? '');
  const leads = current.members.some(({ account, role }) => account === phone.account.id && role === 'lead');
  return { space: row.space, team, conversation, standing, titles, leads };
}

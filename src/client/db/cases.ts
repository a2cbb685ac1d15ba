import type { Conversation } from '#domain/concern/conversation.ts';
import { foldConversation } from '#domain/concern/conversation.ts';
import { type Standing, standingOf } from '#domain/concern/standing.ts';
import { englandDay } from '#domain/time/days.ts';
import { openGrant } from '../vault/content-key.ts';
import { openSealed } from '../vault/hpke.ts';
import { appendEvent, heldEvents } from './concern-events.ts';
import type { SpaceRow } from './databases.ts';
import type { KnownTeam } from './directory.ts';
import { listTeams } from './directory.ts';
import type { SaveResult } from './durably.ts';
import type { Phone } from './phone.ts';
import { identityPurpose } from './sending.ts';
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

/** The teams this account is a member of now. */
export async function myTeams(phone: Phone): Promise<KnownTeam[]> {
  return teamsOf(phone, phone.account.id);
}

export async function teamsOf(phone: Phone, account: string): Promise<KnownTeam[]> {
  const teams = await listTeams(phone);
  return teams.filter(
    ({ roster }) => roster.ok && roster.verified.current.members.some((member) => member.account === account),
  );
}

/** Everything the team was sent that this device holds, newest first. Without a readable report it is left out. */
export async function listCases(phone: Phone): Promise<Case[]> {
  const spaces = await phone.cache.spaces.where({ lane: phone.account.id }).toArray();
  const teams = await listTeams(phone);
  const cases = await Promise.all(spaces.filter(wasSent).map((row) => readRow(phone, row, teams)));
  return cases
    .filter((one) => one !== null)
    .sort((a, b) => ((a.conversation.report?.at ?? '') < (b.conversation.report?.at ?? '') ? 1 : -1));
}

export async function readCase(phone: Phone, space: string): Promise<Case | null> {
  const row = await phone.cache.spaces.get(space);
  return row ? readRow(phone, row, await listTeams(phone)) : null;
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

/** Leaves the trace that this member has had the concern on screen; once is enough, and a waiting one counts. */
export async function markOpened(phone: Phone, { space, conversation }: Case): Promise<void> {
  const owner = (await phone.cache.spaces.get(space))?.owner;
  // Whoever sent it is not the team that opens it.
  if (conversation.openedBy.has(phone.account.id) || (owner && (await phone.critical.lanes.get(owner)))) return;
  await say(phone, space, { type: 'opened' });
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
  | { type: 'outcome'; text: string };

async function say(phone: Phone, space: string, word: TeamWord): Promise<SaveResult> {
  const row = await phone.cache.spaces.get(space);
  const contentKey = row?.grant ? await openGrant(space, row.grant, phone.account) : null;
  if (!contentKey) return { ok: false, problem: 'storage_failed' };
  const at = phone.clock.now().toISOString();
  return appendEvent(phone, phone.account, contentKey, space, { ...word, at });
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

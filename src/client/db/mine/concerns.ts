import type { Conversation, FixedAnswer } from '#domain/concern/conversation.ts';
import { foldConversation } from '#domain/concern/conversation.ts';
import type { Draft, Sending } from '#domain/concern/draft.ts';
import { type Standing, standingOf } from '#domain/concern/standing.ts';
import { englandDay } from '#domain/time/days.ts';
import { fromBase64url } from '../../vault/base64url.ts';
import { importContentKey } from '../../vault/content-key.ts';
import type { SaveResult } from '../durably.ts';
import { appendEvents, heldEvents } from '../exchange/concern-events.ts';
import { receiptOf } from '../exchange/lanes.ts';
import type { Phone } from '../phone.ts';
import { findTeam } from '../places/directory.ts';

/**
 * Where a sending is. `waiting`: on this phone, or on its way. `sent`: the server has it on disk. `refused`: it will not
 * go as it is. `elsewhere`: another device of this person sent it and has not been online since.
 */
export type SendingState = 'waiting' | 'sent' | 'refused' | 'elsewhere';
export type SentConcern = {
  sending: Sending;
  state: SendingState;
  code: string | null;
  conversation: Conversation;
  /** Job titles on the team's roster, by account, for messages of theirs. */
  titles: ReadonlyMap<string, string>;
  /** Those of them who can read it now: given a key by the server's list, and not kept out by the report itself. */
  readers: readonly string[];
  /** What was promised, what came of it, and whether it is fixed, as of today. */
  standing: Standing;
  /** Its time is over: the team holds nothing of it any more. */
  erased: boolean;
};

export async function readSendings(phone: Phone, draft: Draft): Promise<SentConcern[]> {
  return Promise.all(draft.sent.map((sending) => readSending(phone, sending)));
}

export async function readSending(phone: Phone, sending: Sending): Promise<SentConcern> {
  const contentKey = await importContentKey(fromBase64url(sending.contentKey));
  const [events, progress, team, row] = await Promise.all([
    heldEvents(phone, contentKey, sending.space),
    progressOf(phone, sending.space),
    findTeam(phone, sending.team),
    phone.cache.spaces.get(sending.space),
  ]);
  const erased = row?.erased === true;
  const verified = team?.roster.ok ? team.roster.verified : null;
  const titles = new Map(verified?.current.members.map((member) => [member.account, member.title]));
  const conversation = foldConversation(events, sending.receipt, verified?.everMember ?? new Set());
  const barred = conversation.report?.to?.barred ?? [];
  const given = row?.participants;
  const readers = [...titles.keys()].filter((one) => !barred.includes(one) && (given?.includes(one) ?? true));
  return {
    sending,
    ...progress,
    ...(erased && { state: 'sent' as const }),
    erased,
    conversation,
    titles,
    readers,
    standing: standingOf(conversation, englandDay(phone.clock.now()) ?? ''),
  };
}

/** What a reporter may say once the concern is sent. */
export type ReporterWord =
  | { type: 'message'; text: string }
  | { type: 'fixed'; is: FixedAnswer }
  | { type: 'reopened' };

/** Says something in a concern this account sent, through its receipt. */
export async function sayAsReporter(phone: Phone, sending: Sending, word: ReporterWord): Promise<SaveResult> {
  const [receipt, contentKey] = await Promise.all([
    receiptOf(sending),
    importContentKey(fromBase64url(sending.contentKey)),
  ]);
  const at = phone.clock.now().toISOString();
  return appendEvents(phone, receipt, contentKey, sending.space, [{ ...word, at }]);
}

export function replyAsReporter(phone: Phone, sending: Sending, text: string): Promise<SaveResult> {
  return sayAsReporter(phone, sending, { type: 'message', text });
}

/**
 * Sent when the report has come back from the server, or the queue shows that opening the space and the report were
 * both acknowledged. The report is the first thing said there.
 */
async function progressOf(phone: Phone, space: string): Promise<{ state: SendingState; code: string | null }> {
  const rows = await phone.critical.outbox.where('[space+key]').between([space, ''], [space, '\uffff']).sortBy('seq');
  const arrived = await phone.cache.records.where('[space+seq]').equals([space, 1]).count();
  if (arrived > 0) return { state: 'sent', code: null };
  const first = rows.slice(0, 2);
  if (first.length === 0) return { state: 'elsewhere', code: null };
  const refused = first.find((row) => row.state === 'rejected' || row.state === 'parked');
  if (refused) return { state: 'refused', code: refused.code };
  return { state: first.every((row) => row.state === 'acked') ? 'sent' : 'waiting', code: null };
}

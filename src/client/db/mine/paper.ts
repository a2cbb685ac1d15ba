import { foldConversation } from '#domain/concern/conversation.ts';
import type { Draft, Sending } from '#domain/concern/draft.ts';
import { newDraft } from '#domain/concern/draft.ts';
import type { Account } from '../../vault/account.ts';
import { PAPER_BYTES } from '../../vault/account.ts';
import { fromBase64url, toBase64url } from '../../vault/base64url.ts';
import { importContentKey, openRawGrant } from '../../vault/content-key.ts';
import type { ReadPaper } from '../../vault/paper-words.ts';
import { paperWords } from '../../vault/paper-words.ts';
import { keepQuietly, listDrafts, sealDocument } from '../documents.ts';
import type { SaveProblem, SaveResult } from '../durably.ts';
import { durably } from '../durably.ts';
import { heldEvents } from '../exchange/concern-events.ts';
import type { Phone } from '../phone.ts';
import { isInUse, newId } from '../phone.ts';

/** Why words open nothing. `nothing_there`: they are in order, and nothing was sent under them. */
export type PaperProblem =
  | Exclude<ReadPaper, { ok: true }>
  | { ok: false; problem: 'nothing_there' | 'offline' | SaveProblem };

/** Nine words and a check word that open this one conversation. Null: it has a secret that words cannot say. */
export function paperOf(sending: Sending): Promise<string[] | null> {
  const secret = fromBase64url(sending.secret);
  return secret.length === PAPER_BYTES ? paperWords(secret) : Promise.resolve(null);
}

/** The concern or observation that a receipt sent, once its lane has been fetched. Null: it has sent none. */
export async function sentUnder(phone: Phone, receipt: Account) {
  const spaces = await phone.cache.spaces.where({ lane: receipt.id }).toArray();
  const sent = spaces.find(({ kind, owner }) => owner === receipt.id && ['concern', 'observation'].includes(kind));
  const raw = sent?.grant && (await openRawGrant(sent.space, sent.grant, receipt));
  if (!sent?.team || !raw) return null;
  const events = await heldEvents(phone, await importContentKey(raw), sent.space);
  const { report } = foldConversation(events, receipt.id, new Set());
  return report && { space: sent.space, team: sent.team, contentKey: toBase64url(raw), report };
}
export type SentUnder = NonNullable<Awaited<ReturnType<typeof sentUnder>>>;

/** The draft of this phone that already has it. */
export async function draftWith(phone: Phone, space: string): Promise<string | null> {
  const drafts = await listDrafts(phone);
  return drafts.find(({ sent }) => sent.some((one) => one.space === space))?.id ?? null;
}

/**
 * Keeps a conversation that was opened from paper, as if it had been sent from here. `names`: of its team, as the
 * directory has it now. It is no reason to tell the server of this phone's own account.
 */
export async function keepFromPaper(
  phone: Phone,
  receipt: Account,
  { space, team, contentKey, report }: SentUnder,
  names: Pick<Sending, 'teamName' | 'organisation'>,
): Promise<SaveResult & { draft: string }> {
  const sending: Sending = {
    space,
    receipt: receipt.id,
    secret: toBase64url(receipt.secret),
    contentKey,
    step: report.step,
    team,
    ...names,
    mode: report.mode,
    at: report.at,
  };
  const draft: Draft = {
    ...newDraft(newId(phone.random), report.at, report.pack),
    stage: 'concern',
    answers: report.answers,
    form: report.form ?? 'concern',
    sent: [sending],
  };
  const body = await sealDocument(phone, draft);
  if (!body) return { ok: false, problem: 'too_long', draft: draft.id };
  const { documents, outbox, lanes } = phone.critical;
  const inUse = await isInUse(phone);
  const kept = await durably(phone, () =>
    phone.critical.transaction('rw', [documents, outbox, lanes], () => keepQuietly(phone, draft.id, body, inUse)),
  );
  if (kept.ok) phone.announce.changed();
  return { ...kept, draft: draft.id };
}

import type { Draft } from '#domain/concern/draft.ts';
import type { SentConcern } from '../db/concerns.ts';
import { listDrafts } from '../db/documents.ts';
import type { Phone } from '../db/phone.ts';
import { daySaid } from '../text/dates.ts';
import { followText } from '../text/follow.ts';
import { answersIn } from './answers-in.ts';

export type Listed = { draft: Draft; href: string; sendings: readonly SentConcern[]; news: boolean };

/**
 * What this person has written: what needs them first, then last edited first. Reading what came of it needs more code
 * than writing, so it is fetched where something was sent.
 */
export async function readMine(phone: Phone): Promise<Listed[]> {
  const drafts = await listDrafts(phone);
  const sent = drafts.some((draft) => draft.sent.length > 0) ? await import('./read-sent.ts') : null;
  const listed = drafts.map(async (draft): Promise<Listed> => {
    const href = draft.stage === 'note' ? `/note/${draft.id}` : `/concerns/${draft.id}`;
    const came = draft.sent.length > 0 ? await sent?.readSent(phone, draft) : null;
    return { draft, href, sendings: came?.sendings ?? [], news: came?.news ?? false };
  });
  return (await Promise.all(listed)).sort((a, b) => Number(needsYou(b)) - Number(needsYou(a)));
}

/** An answer to read, or something that did not go. */
export function needsYou({ sendings, news }: Listed): boolean {
  return news || sendings.some(({ state }) => state === 'refused');
}

/** One honest line. What needs a person comes first; then the furthest that the newest sending has come. */
export function concernLine({ sendings, news }: Listed, now: Date, offline: boolean): string {
  const text = followText.line;
  const newest = [...sendings].sort((a, b) => (a.sending.at < b.sending.at ? 1 : -1))[0];
  if (!newest) return text.note;
  if (news) return text.news;
  if (sendings.some(({ state }) => state === 'refused')) return text.refused;
  if (newest.state === 'elsewhere') return text.elsewhere;
  if (newest.state === 'waiting') return offline ? text.waitingOffline : text.waiting;
  if (answersIn(newest) > 0) return text.answered;
  return newest.conversation.openedAt ? text.opened : text.sent(daySaid(newest.sending.at, now));
}

import type { Draft } from '#domain/concern/draft.ts';
import type { SentConcern } from '../db/concerns.ts';
import { listConcerns } from '../db/concerns.ts';
import type { Phone } from '../db/phone.ts';
import { seenAnswers } from '../db/seen.ts';
import { daySaid } from '../text/dates.ts';
import { followText } from '../text/follow.ts';

export type Listed = { draft: Draft; href: string; sendings: readonly SentConcern[]; news: boolean };

/** What this person has written: what needs them first, then last edited first. */
export async function readMine(phone: Phone): Promise<Listed[]> {
  const concerns = await listConcerns(phone);
  const listed = concerns.map(async ({ draft, sendings }): Promise<Listed> => {
    const unseen = await Promise.all(
      sendings.map(async (sent) => answersIn(sent) > (await seenAnswers(phone, sent.sending.space))),
    );
    const href = draft.stage === 'note' ? `/note/${draft.id}` : `/concerns/${draft.id}`;
    return { draft, href, sendings, news: unseen.includes(true) };
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

function answersIn({ conversation }: SentConcern): number {
  return conversation.items.filter((item) => item.kind === 'message' && item.from === 'team').length;
}

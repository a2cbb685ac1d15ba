import type { TimelineItem } from '#domain/concern/conversation.ts';
import type { Case } from '../../db/cases.ts';

export type RowState = 'new' | 'opened' | 'answered' | 'reply' | 'waiting' | 'overdue' | 'outcome' | 'again';

const DAY_MS = 86_400_000;

/**
 * How far the team is: whoever spoke last decides. A day that was missed, or a wish to look again, comes before that. An
 * answer that has not left, or was refused, is no answer yet.
 */
export function stateOf({
  conversation: { items, openedAt },
  standing,
}: Pick<Case, 'conversation' | 'standing'>): RowState {
  if (standing.reopened) return 'again';
  if (standing.due?.state === 'missed') return 'overdue';
  const words = items.filter(isWord).filter(({ delivery }) => delivery !== 'refused');
  const last = words.at(-1);
  if (last?.kind === 'outcome') return last.delivery === 'sent' ? 'outcome' : 'waiting';
  if (last?.kind === 'message' && last.from === 'team') return last.delivery === 'sent' ? 'answered' : 'waiting';
  if (words.some((item) => item.kind === 'outcome' || item.from === 'team')) return 'reply';
  return openedAt ? 'opened' : 'new';
}

type Word = Extract<TimelineItem, { kind: 'message' | 'outcome' }>;
const isWord = (item: TimelineItem): item is Word => item.kind === 'message' || item.kind === 'outcome';

/** Whole days since it was sent, by the sender's clock, which may be wrong: never below 0. */
export function daysOld({ conversation }: Case, now: Date): number {
  const sent = Date.parse(conversation.report?.at ?? '');
  return Number.isNaN(sent) ? 0 : Math.max(0, Math.floor((now.getTime() - sent) / DAY_MS));
}

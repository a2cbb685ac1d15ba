import type { Conversation } from '#domain/concern/conversation.ts';
import type { Case } from '../../db/cases.ts';

export type RowState = 'new' | 'opened' | 'answered' | 'reply' | 'waiting';

const DAY_MS = 86_400_000;

/** How far the team is: whoever spoke last decides. An answer that has not left, or was refused, is no answer yet. */
export function stateOf({ items, openedAt }: Conversation): RowState {
  const messages = items.filter((item) => item.kind === 'message' && item.delivery !== 'refused');
  const last = messages.at(-1);
  if (last?.kind === 'message' && last.from === 'team') return last.delivery === 'sent' ? 'answered' : 'waiting';
  if (messages.some((item) => item.kind === 'message' && item.from === 'team')) return 'reply';
  return openedAt ? 'opened' : 'new';
}

/** Whole days since it was sent, by the sender's clock, which may be wrong: never below 0. */
export function daysOld({ conversation }: Case, now: Date): number {
  const sent = Date.parse(conversation.report?.at ?? '');
  return Number.isNaN(sent) ? 0 : Math.max(0, Math.floor((now.getTime() - sent) / DAY_MS));
}

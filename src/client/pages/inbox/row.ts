import type { Conversation } from '#domain/concern/conversation.ts';
import type { Case } from '../../db/cases.ts';

export type RowState = 'new' | 'opened' | 'answered' | 'reply';

const DAY_MS = 86_400_000;

/** How far the team is: whoever spoke last decides, and nobody having opened it comes first. */
export function stateOf({ items, openedAt }: Conversation): RowState {
  const messages = items.filter((item) => item.kind === 'message');
  const last = messages.at(-1);
  if (last?.from === 'team') return 'answered';
  if (messages.some((item) => item.from === 'team')) return 'reply';
  return openedAt ? 'opened' : 'new';
}

/** Whole days since it was sent, by the sender's clock, which may be wrong: never below 0. */
export function daysOld({ conversation }: Case, now: Date): number {
  const sent = Date.parse(conversation.report?.at ?? '');
  return Number.isNaN(sent) ? 0 : Math.max(0, Math.floor((now.getTime() - sent) / DAY_MS));
}

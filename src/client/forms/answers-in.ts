import type { Conversation, TimelineItem } from '#domain/concern/conversation.ts';

type Answer = Extract<TimelineItem, { kind: 'message' | 'outcome' }>;

/** What the team has said, oldest first. */
export function answersIn({ items }: Conversation): Answer[] {
  return items.filter(
    (item): item is Answer => item.kind === 'outcome' || (item.kind === 'message' && item.from === 'team'),
  );
}

import type { TimelineItem } from '#domain/concern/conversation.ts';
import { Tag } from '../ui/Tag.tsx';

export type MessageItem = Extract<TimelineItem, { kind: 'message' }>;

type Words = Pick<MessageItem, 'text' | 'delivery'>;

/** A message in a history, and where it is when that is not with the other side. */
export function MessageWords({ item, waiting, refused }: { item: Words; waiting: string; refused: string }) {
  return (
    <>
      <p class="sw-words">{item.text}</p>
      {item.delivery === 'waiting' && <Tag>{waiting}</Tag>}
      {item.delivery === 'refused' && (
        <p>
          <strong>{refused}</strong>
        </p>
      )}
    </>
  );
}

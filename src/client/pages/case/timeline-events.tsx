import type { TimelineItem } from '#domain/concern/conversation.ts';
import type { Form } from '#domain/concern/draft.ts';
import type { Case } from '../../db/cases.ts';
import type { MessageItem } from '../../forms/MessageWords.tsx';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { dayAndTime, longDate } from '../../text/dates.ts';
import { caseText } from '../../text/inbox.ts';
import type { TimelineEvent } from '../../ui/Timeline.tsx';

const text = caseText.item;
const words = { waiting: text.waiting, refused: text.refused };

export function timelineEvents({ conversation, titles }: Case, me: string): TimelineEvent[] {
  const form = conversation.report?.form ?? 'concern';
  return conversation.items.map((item) => asEvent(item, form, titles, me));
}

function asEvent(item: TimelineItem, form: Form, titles: ReadonlyMap<string, string>, me: string): TimelineEvent {
  if (item.kind === 'unreadable') return { id: item.key, when: '', title: text.unreadable };
  const base = { id: item.key, when: dayAndTime(item.at), date: item.at };
  switch (item.kind) {
    case 'report':
      return { ...base, title: text.report[form] };
    case 'name-opened':
      return { ...base, title: text.nameOpened };
    case 'opened':
      return { ...base, title: text.opened };
    case 'fixed':
      return { ...base, title: text.fixed[item.is] };
    case 'reopened':
      return { ...base, title: text.reopened };
    case 'seen-too':
      return { ...base, title: text.seenToo };
    case 'status':
      return { ...base, title: text.status[item.is] };
    case 'closed':
      return { ...base, title: text.closed, body: item.learning && <p class="sw-words">{item.learning}</p> };
    case 'outcome':
      return { ...base, title: outcomeBy(item.author, titles, me), body: <MessageWords item={item} {...words} /> };
    case 'message':
      return { ...base, title: writer(item, titles, me), body: <Words item={item} /> };
  }
}

function writer({ from, author }: MessageItem, titles: ReadonlyMap<string, string>, me: string): string {
  if (from === 'reporter') return text.reporter;
  return author === me ? text.you : text.team(titles.get(author));
}

function outcomeBy(author: string, titles: ReadonlyMap<string, string>, me: string): string {
  return author === me ? text.yourOutcome : text.outcome(titles.get(author));
}

function Words({ item }: { item: MessageItem }) {
  return (
    <>
      <MessageWords item={item} {...words} />
      {item.by && <p>{text.byThen(longDate(item.by))}</p>}
    </>
  );
}

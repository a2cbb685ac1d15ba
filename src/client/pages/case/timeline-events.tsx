import type { Case } from '../../db/cases.ts';
import type { MessageItem } from '../../forms/MessageWords.tsx';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { dayAndTime } from '../../text/dates.ts';
import { caseText } from '../../text/inbox.ts';
import type { TimelineEvent } from '../../ui/Timeline.tsx';

const text = caseText.item;

export function timelineEvents({ conversation, titles }: Case, me: string): TimelineEvent[] {
  return conversation.items.map((item) => {
    if (item.kind === 'unreadable') return { id: item.key, when: '', title: text.unreadable };
    const base = { id: item.key, when: dayAndTime(item.at), date: item.at };
    if (item.kind === 'report') return { ...base, title: text.report };
    if (item.kind === 'name-opened') return { ...base, title: text.nameOpened };
    if (item.kind === 'opened') return { ...base, title: text.opened };
    return {
      ...base,
      title: writer(item, titles, me),
      body: <MessageWords item={item} waiting={text.waiting} refused={text.refused} />,
    };
  });
}

function writer({ from, author }: MessageItem, titles: ReadonlyMap<string, string>, me: string): string {
  if (from === 'reporter') return text.reporter;
  return author === me ? text.you : text.team(titles.get(author));
}

import type { ComponentChild } from 'preact';
import type { TimelineItem } from '#domain/concern/conversation.ts';
import type { SentConcern } from '../../db/concerns.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { asked } from '../../forms/asked.ts';
import type { MessageItem } from '../../forms/MessageWords.tsx';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { dayAndTime } from '../../text/dates.ts';
import { followText } from '../../text/follow.ts';
import { Details } from '../../ui/Details.tsx';
import type { TimelineEvent } from '../../ui/Timeline.tsx';

const text = followText.item;

export function timelineEvents({ conversation, titles }: SentConcern): TimelineEvent[] {
  const { report } = conversation;
  const sentWords = report && (
    <Details summary={followText.sentWords}>
      <AnswerList questions={asked.questions} answers={report.answers} />
    </Details>
  );
  return conversation.items.map((item) => asEvent(item, titles, sentWords));
}

function asEvent(item: TimelineItem, titles: ReadonlyMap<string, string>, sentWords: ComponentChild): TimelineEvent {
  if (item.kind === 'unreadable') return { id: item.key, when: '', title: text.unreadable };
  const base = { id: item.key, when: dayAndTime(item.at), date: item.at };
  switch (item.kind) {
    case 'report':
      return { ...base, title: reportTitle[item.delivery], body: sentWords };
    case 'opened':
      return { ...base, title: text.opened };
    case 'name-opened':
      return { ...base, title: text.nameOpened };
    case 'fixed':
      return { ...base, title: text.fixed[item.is] };
    case 'reopened':
      return { ...base, title: text.reopened };
    case 'seen-too':
      return { ...base, title: text.seenToo };
    case 'outcome':
      return {
        ...base,
        title: text.outcome,
        body: <MessageWords item={item} waiting={text.waiting} refused={text.refused} />,
      };
    case 'message':
      return {
        ...base,
        title: author(item, titles),
        body: <MessageWords item={item} waiting={text.waiting} refused={text.refused} />,
      };
  }
}

const reportTitle = { sent: text.report, waiting: text.reportWaiting, refused: text.reportRefused };

function author({ from, author: account }: MessageItem, titles: ReadonlyMap<string, string>): string {
  if (from === 'reporter') return text.you;
  const title = titles.get(account);
  return title ? text.teamAs(title) : text.team;
}

import type { ComponentChild } from 'preact';
import type { TimelineItem } from '#domain/concern/conversation.ts';
import type { SentConcern } from '../../db/concerns.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { asked } from '../../forms/asked.ts';
import { dayAndTime } from '../../text/dates.ts';
import { followText } from '../../text/follow.ts';
import { Details } from '../../ui/Details.tsx';
import { Tag } from '../../ui/Tag.tsx';
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
    case 'message':
      return { ...base, title: author(item, titles), body: <Message item={item} /> };
  }
}

const reportTitle = { sent: text.report, waiting: text.reportWaiting, refused: text.reportRefused };

type MessageItem = Extract<TimelineItem, { kind: 'message' }>;

function author({ from, author: account }: MessageItem, titles: ReadonlyMap<string, string>): string {
  if (from === 'reporter') return text.you;
  const title = titles.get(account);
  return title ? text.teamAs(title) : text.team;
}

function Message({ item }: { item: MessageItem }) {
  return (
    <>
      <p class="sw-words">{item.text}</p>
      {item.delivery === 'waiting' && <Tag>{text.waiting}</Tag>}
      {item.delivery === 'refused' && (
        <p>
          <strong>{text.refused}</strong>
        </p>
      )}
    </>
  );
}

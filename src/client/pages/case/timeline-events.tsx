import type { TimelineItem } from '#domain/concern/conversation.ts';
import type { Form } from '#domain/concern/draft.ts';
import type { OneCase } from '../../db/team/cases.ts';
import type { MessageItem } from '../../forms/MessageWords.tsx';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { longDate } from '../../text/dates.ts';
import { caseText } from '../../text/inbox.ts';
import type { TimelineEvent } from '../../ui/Timeline.tsx';
import { type Named, namedIn } from './people.ts';
import { saidAt } from './said-at.ts';

const text = caseText.item;
const words = { waiting: text.waiting, refused: text.refused };

export function timelineEvents(one: OneCase, me: string, now: Date): TimelineEvent[] {
  const form = one.conversation.report?.form ?? 'concern';
  const named = namedIn(one, me);
  const known = (author: string) => (one.titles.has(author) ? named(author) : undefined);
  return one.conversation.items.map((item) => asEvent(item, form, known, me, now));
}

type Known = (...account: Parameters<Named>) => string | undefined;

function asEvent(item: TimelineItem, form: Form, known: Known, me: string, now: Date): TimelineEvent {
  if (item.kind === 'unreadable') return { id: item.key, when: '', title: text.unreadable };
  const base = { id: item.key, ...saidAt(item.at, now) };
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
      return {
        ...base,
        title: item.author === me ? text.yourOutcome : text.outcome(known(item.author)),
        body: <MessageWords item={item} {...words} />,
      };
    case 'message':
      return { ...base, title: writer(item, known, me), body: <Words item={item} /> };
  }
}

function writer({ from, author }: MessageItem, known: Known, me: string): string {
  if (from === 'reporter') return text.reporter;
  return author === me ? text.you : text.team(known(author));
}

function Words({ item }: { item: MessageItem }) {
  return (
    <>
      <MessageWords item={item} {...words} />
      {item.by && <p>{text.byThen(longDate(item.by))}</p>}
    </>
  );
}

import type { Happening } from '#domain/concern/chronology.ts';
import type { Draft } from '#domain/concern/draft.ts';
import type { LogEntry } from '#domain/concern/log-entry.ts';
import type { Day } from '#domain/time/days.ts';
import type { SentConcern } from '../../db/mine/concerns.ts';
import { AnswerList } from '../../forms/AnswerList.tsx';
import { askedIn } from '../../forms/asked.ts';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { dayAndTime, dayNamed } from '../../text/dates.ts';
import { followText } from '../../text/follow.ts';
import { Details } from '../../ui/Details.tsx';
import type { TimelineEvent } from '../../ui/Timeline.tsx';
import { CalendarDay } from './CalendarDay.tsx';

const text = followText.item;
const words = { waiting: text.waiting, refused: text.refused };

export function storyEvents(
  happened: readonly Happening[],
  draft: Draft,
  sendings: readonly SentConcern[],
): TimelineEvent[] {
  return happened.map((one) => (one.kind === 'noted' ? notedEvent(one.entry, draft.id) : saidEvent(one, sendings)));
}

function notedEvent(entry: LogEntry, draft: string): TimelineEvent {
  const { id, day, way, who, said, promised, by } = entry;
  return {
    id,
    when: dayNamed(day),
    date: day,
    title: followText.noted[way](who),
    body: (
      <>
        {said && <p class="sw-words">{said}</p>}
        {(promised || by) && (
          <p>
            {promised && `${followText.theySaid}: ${promised}. `}
            {by && followText.by(dayNamed(by))}
          </p>
        )}
        <p>
          <a href={`/concerns/${draft}/log/${id}`}>{followText.change}</a>
        </p>
      </>
    ),
  };
}

function saidEvent(
  { item, sending }: Extract<Happening, { kind: 'said' }>,
  all: readonly SentConcern[],
): TimelineEvent {
  const sent = all.find((one) => one.sending.space === sending.space);
  const several = all.length > 1;
  const base = { id: item.key, when: dayAndTime(item.at), date: item.at };
  // With one team everybody knows who "they" are.
  const named = (title: string) => (several ? `${title} (${sending.teamName})` : title);
  switch (item.kind) {
    case 'report':
      return {
        ...base,
        title: named(text.report[sent?.conversation.report?.form ?? 'concern'][item.delivery]),
        body: sent && <SentWords sent={sent} />,
      };
    case 'opened':
      return { ...base, title: named(text.opened) };
    case 'name-opened':
      return { ...base, title: named(text.nameOpened) };
    case 'fixed':
      return { ...base, title: named(text.fixed[item.is]) };
    case 'reopened':
      return { ...base, title: named(text.reopened) };
    case 'seen-too':
      return { ...base, title: named(text.seenToo) };
    case 'status':
      return { ...base, title: named(text.status[item.is]) };
    case 'closed':
      return {
        ...base,
        title: named(text.closed),
        body: item.learning && <p class="sw-words">{item.learning}</p>,
      };
    case 'outcome':
      return { ...base, title: named(text.outcome), body: <MessageWords item={item} {...words} /> };
    case 'message': {
      const title = sent?.titles.get(item.author);
      const team = title ? text.teamAs(title) : text.team;
      return {
        ...base,
        title: named(item.from === 'reporter' ? text.you : team),
        body: (
          <>
            <MessageWords item={item} {...words} />
            {item.by && <p>{followText.dueAgain(dayNamed(item.by))}</p>}
          </>
        ),
      };
    }
  }
}

function SentWords({ sent: { conversation } }: { sent: SentConcern }) {
  if (!conversation.report) return null;
  return (
    <Details summary={followText.sentWords}>
      <AnswerList
        questions={askedIn(conversation.report.form ?? 'concern').questions}
        answers={conversation.report.answers}
      />
    </Details>
  );
}

/** Days that somebody gave and that are still to come: the last things in the line, drawn as not done yet. */
export function aheadEvents(draft: Draft, sendings: readonly SentConcern[], today: Day): TimelineEvent[] {
  const days = [
    ...draft.log.flatMap(({ id, by, who }) =>
      by && by >= today ? [{ id, by, title: followText.aheadNoted(who) }] : [],
    ),
    // What the team does not have yet, it has promised nothing for.
    ...sendings.flatMap(({ state, standing: { due }, sending }) =>
      state === 'sent' && due?.state === 'ahead'
        ? [{ id: due.key, by: due.by, title: followText.aheadTeam(sending.teamName) }]
        : [],
    ),
  ];
  return days
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ id, by, title }) => ({
      id: `ahead-${id}`,
      when: followText.ahead(dayNamed(by)),
      date: by,
      title,
      ahead: true,
      body: <CalendarDay day={by} id={id} />,
    }));
}

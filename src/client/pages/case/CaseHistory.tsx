import type { TimelineItem } from '#domain/concern/conversation.ts';
import { MessageWords } from '../../forms/MessageWords.tsx';
import { historyText as text } from '../../text/case.ts';
import { Tag } from '../../ui/Tag.tsx';
import { Timeline, type TimelineEvent } from '../../ui/Timeline.tsx';
import { type Done, didWhat, saidInIt } from './did-what.ts';
import { type Named, namedIn } from './people.ts';
import { saidAt } from './said-at.ts';
import { type CaseProps, WithCase } from './WithCase.tsx';

/** Who did what, when: everything the team kept to itself, whatever order it arrived in. */
export function CaseHistory({ space }: { space: string }) {
  return (
    <WithCase space={space} title={text.title}>
      {(props) => <History {...props} />}
    </WithCase>
  );
}

function History({ session: { phone }, one }: CaseProps) {
  const named = namedIn(one, phone.account.id);
  const events = one.casework.history.flatMap((item): TimelineEvent[] => {
    if (item.type === 'unreadable') return [{ id: item.key, when: '', title: text.unreadable }];
    // Where the notes began, and who read on which day: the first says nothing, the second is for leads.
    if (item.type === 'about' || item.type === 'read') return [];
    return [asEvent(item, named, phone.clock.now(), one.conversation.items)];
  });
  return (
    <>
      <p>{text.lead}</p>
      {events.length > 0 ? <Timeline events={events} /> : <p>{text.none}</p>}
    </>
  );
}

function asEvent(item: Done, named: Named, now: Date, items: readonly TimelineItem[]): TimelineEvent {
  const words = saidInIt(item);
  const waiting = item.delivery === 'waiting';
  return {
    id: item.key,
    ...saidAt(item.at, now),
    title: text.by(named(item.author), didWhat(item, named)),
    body: words ? (
      <MessageWords item={{ text: words, delivery: item.delivery }} waiting={text.waiting} refused="" />
    ) : (
      <>
        {waiting && <Tag>{text.waiting}</Tag>}
        {item.type === 'taken-on' && item.agreed && <Agreed message={item.agreed} items={items} now={now} />}
      </>
    ),
  };
}

/** The reporter's own message in which they said that their words may go along. */
function Agreed({ message, items, now }: { message: string; items: readonly TimelineItem[]; now: Date }) {
  const said = items.find((item) => item.kind === 'message' && item.from === 'reporter' && item.key === message);
  if (said?.kind !== 'message') return <p>{text.item.agreedMissing}</p>;
  return (
    <>
      <p>{text.item.agreed(saidAt(said.at, now).when)}</p>
      <MessageWords item={said} waiting="" refused="" />
    </>
  );
}

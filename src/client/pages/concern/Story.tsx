import { chronology, type SentConversation } from '#domain/concern/chronology.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { englandDay } from '#domain/time/days.ts';
import type { SentConcern } from '../../db/mine/concerns.ts';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { aheadEvents, storyEvents } from './story-events.tsx';

export type StoryProps = { session: Session; draft: Draft; sendings: readonly SentConcern[] };

/** The learner's own log and all conversations in one line of time, with what is promised still ahead. */
export function Story({ session, draft, sendings }: StoryProps) {
  const today = englandDay(session.phone.clock.now()) ?? '';
  const sent: SentConversation[] = [...sendings];
  const unreadable = sendings.some(({ conversation }) => conversation.items.some(({ kind }) => kind === 'unreadable'));
  const happened = chronology(draft.log, sent);
  return (
    <>
      <Timeline events={[...storyEvents(happened, draft, sendings), ...aheadEvents(draft, sendings, today)]} />
      {unreadable && <p>{followText.unreadable}</p>}
    </>
  );
}

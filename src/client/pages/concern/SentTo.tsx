import { useEffect } from 'preact/hooks';
import type { Draft } from '#domain/concern/draft.ts';
import type { SentConcern } from '../../db/concerns.ts';
import { replyAsReporter } from '../../db/concerns.ts';
import { markSeen } from '../../db/seen.ts';
import { MessageBox } from '../../forms/MessageBox.tsx';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { Refused } from './Refused.tsx';
import { timelineEvents } from './timeline-events.tsx';

export function SentTo({ session, draft, sent }: { session: Session; draft: Draft; sent: SentConcern }) {
  const { sending, conversation, state, promiseDays } = sent;
  const { receipt } = sending;
  const fromTeam = conversation.items.filter((item) => item.kind === 'message' && item.from === 'team');
  const answers = fromTeam.length;
  const newest = fromTeam.at(-1);
  useEffect(() => session.listenTo(receipt), [session, receipt]);
  useEffect(() => {
    // Not marked now, it stays "New answer" in the list, which is no harm.
    markSeen(session.phone, sending.space, answers).catch(() => {});
  }, [answers]);
  return (
    <section class="sw-part">
      <h2>{followText.place(sending.teamName, sending.organisation)}</h2>
      <p class="sw-lead" role="status">
        {followText.state[state]} {state === 'sent' && conversation.openedAt && followText.opened}
      </p>
      {state === 'refused' && <Refused session={session} draft={draft} sent={sent} />}
      {newest && (
        <p>
          {followText.line.answered}. <a href={`#${newest.key}`}>{followText.toAnswer}</a>
        </p>
      )}
      {state === 'sent' && !newest && <p>{promiseDays ? followText.promise(promiseDays) : followText.noPromise}</p>}
      <h3>{followText.history}</h3>
      <Timeline events={timelineEvents(sent)} />
      {state !== 'refused' && (
        <MessageBox
          session={session}
          space={sending.space}
          label={followText.writeTo(sending.teamName)}
          send={followText.send}
          added={followText.added}
          onSend={(text) => replyAsReporter(session.phone, sending, text)}
        />
      )}
    </section>
  );
}

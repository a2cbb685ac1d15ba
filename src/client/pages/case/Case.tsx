import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { markOpened, markRead } from '../../db/team/cases.ts';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { caseText } from '../../text/inbox.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AboutCase } from './AboutCase.tsx';
import { Appears } from './Appears.tsx';
import { Panels } from './Panels.tsx';
import { SeenElsewhere } from './SeenElsewhere.tsx';
import { Stands } from './Stands.tsx';
import { TheirWords } from './TheirWords.tsx';
import { timelineEvents } from './timeline-events.tsx';
import { WhoReads } from './WhoReads.tsx';
import { type CaseProps, Held } from './WithCase.tsx';

const HISTORY = 'history';

/** One concern, for a member of the team it was sent to: their words, the history, and what can be done about it. */
export function Case({ space }: { space: string }) {
  const { url } = useLocation();
  return (
    <>
      <p class="sw-inbox__back">
        <BackLink href={`/inbox${new URL(url, location.origin).search}`}>{caseText.back}</BackLink>
      </p>
      <WithSession>
        {(session) => (
          <Held
            key={space}
            session={session}
            space={space}
            title={(one) => caseText.title[one?.conversation.report?.form ?? 'concern']}
            small
          >
            {(one) => <Reading session={session} one={one} />}
          </Held>
        )}
      </WithSession>
    </>
  );
}

function Reading({ session, one }: CaseProps) {
  const { phone } = session;
  useMarkOpened(session, one);
  return (
    <>
      <Stands session={session} one={one} />
      <p class="sw-case__jump">
        <a href={`#${HISTORY}`}>{caseText.toHistory}</a>
      </p>
      <div class="sw-case">
        <div>
          <TheirWords one={one} />
          <AboutCase one={one} />
          <WhoReads session={session} one={one} />
          <SeenElsewhere session={session} one={one} />
          <Appears session={session} one={one} />
          <h2 id={HISTORY}>{caseText.history}</h2>
          <Timeline events={timelineEvents(one, phone.account.id, phone.clock.now())} />
        </div>
        <div>
          <Panels session={session} one={one} />
        </div>
      </div>
    </>
  );
}

/** Once, and only while someone could really be reading it: not for a page that was opened behind another one. */
function useMarkOpened(session: Session, one: CaseProps['one']): void {
  const marked = useRef('');
  useEffect(() => {
    if (marked.current === one.space) return;
    const leaving = new AbortController();
    const mark = () => {
      if (document.visibilityState !== 'visible' || marked.current === one.space) return;
      marked.current = one.space;
      // Marked at the next opening instead.
      markOpened(session.phone, one)
        .then(() => markRead(session.phone, one))
        .catch(() => {
          marked.current = '';
        });
    };
    mark();
    document.addEventListener('visibilitychange', mark, { signal: leaving.signal });
    return () => leaving.abort();
  }, [one]);
}

import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Case as HeldCase } from '../../db/cases.ts';
import { markOpened, readCase } from '../../db/cases.ts';
import { useCasework } from '../../forms/use-casework.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { caseText } from '../../text/inbox.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AboutCase } from './AboutCase.tsx';
import { ActionsPanel } from './ActionsPanel.tsx';
import { Appears } from './Appears.tsx';
import { AssessedPanel } from './AssessedPanel.tsx';
import { SeenElsewhere } from './SeenElsewhere.tsx';
import { Stands } from './Stands.tsx';
import { TeamWords } from './TeamWords.tsx';
import { TheirWords } from './TheirWords.tsx';
import { timelineEvents } from './timeline-events.tsx';

const HISTORY = 'history';

/** One concern, for a member of the team it was sent to: their words, the history, an answer. */
export function Case({ space }: { space: string }) {
  const { url } = useLocation();
  return (
    <>
      <p class="sw-inbox__back">
        <BackLink href={`/inbox${new URL(url, location.origin).search}`}>{caseText.back}</BackLink>
      </p>
      <WithSession>{(session) => <Reading key={space} session={session} space={space} />}</WithSession>
    </>
  );
}

function Reading({ session, space }: { session: Session; space: string }) {
  const one = useLive(session, (phone) => readCase(phone, space), [space]);
  const work = useCasework(session, space);
  const heading = useRef<HTMLHeadingElement>(null);
  useMarkOpened(session, one);
  // The row that was pressed may be out of sight now: a screen reader goes on here, once there is something to read.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [one === undefined]);
  if (one === undefined) return <h1>{caseText.title.concern}</h1>;
  if (one === null) {
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          {caseText.missing}
        </h1>
        <p>{caseText.missingWhy}</p>
      </>
    );
  }
  const { phone } = session;
  const waiting = one.conversation.items.some((item) => item.kind === 'message' && item.delivery === 'waiting');
  return (
    <>
      <h1 class="sw-case__title" ref={heading} tabIndex={-1}>
        {caseText.title[one.conversation.report?.form ?? 'concern']}
      </h1>
      <p class="sw-case__jump">
        <a href={`#${HISTORY}`}>{caseText.toHistory}</a>
      </p>
      <div class="sw-case">
        <div>
          <TheirWords one={one} />
          <AboutCase one={one} />
          <SeenElsewhere session={session} one={one} />
        </div>
        <div>
          <Stands one={one} />
          {work && <AssessedPanel work={work} />}
          {work && <ActionsPanel work={work} />}
          <Appears session={session} one={one} />
          <h2 id={HISTORY}>{caseText.history}</h2>
          <Timeline events={timelineEvents(one, phone.account.id)} />
          <TeamWords session={session} one={one} />
          <p role="status">{waiting && caseText.waiting}</p>
        </div>
      </div>
    </>
  );
}

/** Once, and only while someone could really be reading it: not for a page that was opened behind another one. */
function useMarkOpened(session: Session, one: HeldCase | null | undefined): void {
  const marked = useRef('');
  useEffect(() => {
    if (!one || marked.current === one.space) return;
    const leaving = new AbortController();
    const mark = () => {
      if (document.visibilityState !== 'visible' || marked.current === one.space) return;
      marked.current = one.space;
      // Marked at the next opening instead.
      markOpened(session.phone, one).catch(() => {
        marked.current = '';
      });
    };
    mark();
    document.addEventListener('visibilitychange', mark, { signal: leaving.signal });
    return () => leaving.abort();
  }, [one]);
}

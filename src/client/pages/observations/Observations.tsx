import { useLocation } from 'preact-iso/router';
import { wasAsked } from '../../db/mine/asked-here.ts';
import { BeginObservation } from '../../forms/BeginObservation.tsx';
import { ConcernRows } from '../../forms/ConcernRows.tsx';
import { NoneYet } from '../../forms/NoneYet.tsx';
import { useMine } from '../../forms/use-mine.ts';
import { usePart } from '../../forms/use-part.ts';
import { useConnection, useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { observationsText as text } from './observations-text.ts';

export function Observations() {
  return <WithSession>{(session) => <Educator session={session} />}</WithSession>;
}

/** An educator's home: to add one first, then what they were asked, then what they have written and where it is. */
function Educator({ session }: { session: Session }) {
  const { route } = useLocation();
  const offline = useConnection(session) === 'offline';
  const mine = useMine(session, 'observation');
  const asked = useLive(session, wasAsked, []) ?? false;
  // Reading what was asked needs more code than writing, so it is fetched for those who were asked something.
  const { Part: AskedOfYou } = usePart(() => import('./AskedOfYou.tsx').then((part) => part.AskedOfYou), asked);
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <BeginObservation session={session} go={route} label={text.add} />
      <p>
        {text.never} <a href="/learn/a-learners-practice">{text.elsewhere}</a>
      </p>
      {AskedOfYou && <AskedOfYou session={session} />}
      {mine && (
        <section class="sw-part">
          <h2>{text.mine}</h2>
          {mine.length > 0 ? (
            <ConcernRows rows={mine} now={session.phone.clock.now()} offline={offline} />
          ) : (
            <NoneYet session={session} none={text.none} />
          )}
        </section>
      )}
      <p>
        <a href="/inbox">{text.toInbox}</a>
      </p>
    </>
  );
}

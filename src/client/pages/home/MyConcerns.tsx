import { useEffect } from 'preact/hooks';
import { readsForATeam } from '../../db/mine/asked-here.ts';
import { ConcernRows } from '../../forms/ConcernRows.tsx';
import { useMine } from '../../forms/use-mine.ts';
import { usePart } from '../../forms/use-part.ts';
import { listedBefore, MOST_LISTED } from '../../session/pointer.ts';
import { useConnection, useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { homeText } from './home-text.ts';
import { Room } from './Mine.tsx';

export function MyConcerns({ session }: { session: Session }) {
  const mine = useMine(session, 'concern', MOST_LISTED);
  const forATeam = useLive(session, readsForATeam, []);
  const offline = useConnection(session) === 'offline';
  useEffect(() => {
    // Whoever is on a team mostly goes on to the inbox. Without its code they only wait for it there.
    if (forATeam)
      import('../../forms/inbox-ahead.ts').then((part) => part.readInboxAhead(session.phone)).catch(() => {});
  }, [forATeam]);
  const some = mine !== undefined && mine.length > 0;
  const { Part: OneLine } = usePart(() => import('./OneLine.tsx').then((part) => part.OneLine), some);
  if (!mine) return <Room rows={listedBefore()} />;
  return (
    <>
      {some && (
        <section class="sw-mine">
          <h2>{homeText.mine}</h2>
          <ConcernRows rows={mine.slice(0, MOST_LISTED)} now={session.phone.clock.now()} offline={offline} />
          {OneLine && <OneLine session={session} sent={mine.some(({ draft }) => draft.sent.length > 0)} />}
          {mine.length > MOST_LISTED && (
            <p class="sw-mine__all">
              <a href="/concerns">{homeText.all(mine.length)}</a>
            </p>
          )}
        </section>
      )}
      {forATeam && (
        <p>
          <a href="/observations">{followText.toObservations}</a>
        </p>
      )}
    </>
  );
}

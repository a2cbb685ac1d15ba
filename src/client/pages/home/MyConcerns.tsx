import { useEffect } from 'preact/hooks';
import { readsForATeam } from '../../db/asked-here.ts';
import { ConcernRows } from '../../forms/ConcernRows.tsx';
import { readMine } from '../../forms/concern-line.ts';
import { usePart } from '../../forms/use-part.ts';
import { listedBefore, MOST_LISTED, rememberListed } from '../../session/pointer.ts';
import { onceQuiet } from '../../session/quiet.ts';
import { useConnection, useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { homeText } from './home-text.ts';
import { Room } from './Mine.tsx';

export function MyConcerns({ session }: { session: Session }) {
  const mine = useLive(session, readMine, []);
  const forATeam = useLive(session, readsForATeam, []);
  const offline = useConnection(session) === 'offline';
  useEffect(() => {
    if (mine && session.kept() === 'phone') rememberListed(mine.length);
  }, [mine]);
  const sent = mine?.some(({ draft }) => draft.sent.length > 0) ?? false;
  useEffect(() => {
    if (!forATeam) return;
    // Whoever is on a team mostly goes on to the inbox. Without its code they only wait for it there.
    const ahead = onceQuiet().then(() => import('../../forms/inbox-ahead.ts'));
    ahead.then(({ readInboxAhead }) => readInboxAhead(session.phone)).catch(() => {});
  }, [forATeam]);
  const { Part: Reminder } = usePart(
    () => import('../../forms/CodeReminder.tsx').then((part) => part.CodeReminder),
    sent,
  );
  if (!mine) return <Room rows={listedBefore()} />;
  return (
    <>
      {mine.length > 0 && (
        <section class="sw-mine">
          <h2>{homeText.mine}</h2>
          <ConcernRows rows={mine.slice(0, MOST_LISTED)} now={session.phone.clock.now()} offline={offline} />
          {Reminder && <Reminder session={session} />}
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

import { useEffect } from 'preact/hooks';
import { firstWords } from '#domain/concern/draft.ts';
import { englandDay } from '#domain/time/days.ts';
import { listedBefore, rememberListed } from '../../session/pointer.ts';
import { useConnection, useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { followText } from '../../text/follow.ts';
import { concernLine, needsYou, readMine } from './concern-line.ts';
import { homeText } from './home-text.ts';
import { Room } from './Mine.tsx';

export function MyConcerns({ session }: { session: Session }) {
  const mine = useLive(session, readMine, []);
  const offline = useConnection(session) === 'offline';
  useEffect(() => {
    if (mine) rememberListed(mine.length);
  }, [mine]);
  if (!mine) return <Room rows={listedBefore()} />;
  if (mine.length === 0) return null;
  const now = session.phone.clock.now();
  const today = englandDay(now) ?? '';
  return (
    <section class="sw-mine">
      <h2>{homeText.mine}</h2>
      <ul class="sw-tasks">
        {mine.map((one) => (
          <li class="sw-tasks__task sw-mine__row" key={one.draft.id}>
            <a class="sw-tasks__link sw-mine__words" href={one.href} aria-describedby={`${one.draft.id}-line`}>
              {firstWords(one.draft) || followText.untitled}
            </a>
            <span
              class={needsYou(one, today) ? 'sw-mine__line sw-mine__line--news' : 'sw-mine__line'}
              id={`${one.draft.id}-line`}
            >
              {concernLine(one, now, offline)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

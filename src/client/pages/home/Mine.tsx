import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { RoomForRows } from '../../forms/RoomForRows.tsx';
import { listedBefore, MOST_LISTED } from '../../session/pointer.ts';
import { useSessionState } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { homeText } from './home-text.ts';

type List = ComponentType<{ session: Session }>;

/**
 * The place of *My concerns*. The list needs the open phone, so it comes after the first paint; where something was
 * listed last time, its room is kept, so that nothing moves under a thumb.
 */
export function Mine() {
  const state = useSessionState();
  const [List, setList] = useState<List | null>(null);
  useEffect(() => {
    if (state.status !== 'open') return;
    import('./MyConcerns.tsx').then(
      ({ MyConcerns }) => setList(() => MyConcerns),
      // Its code could not be fetched: the page works without the list, and the next visit tries again.
      () => undefined,
    );
  }, [state.status]);
  if (List && state.status === 'open') return <List session={state.session} />;
  if (state.status === 'locked') return <LockedAway />;
  return state.status === 'failed' ? null : <Room rows={listedBefore()} />;
}

function LockedAway() {
  return (
    <section class="sw-mine">
      <h2>{homeText.mine}</h2>
      <p>
        <a href="/concerns">{homeText.unlock}</a>
      </p>
    </section>
  );
}

export function Room({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return (
    <section class="sw-mine">
      <h2>{homeText.mine}</h2>
      <RoomForRows rows={Math.min(rows, MOST_LISTED)} />
      {rows > MOST_LISTED && <p class="sw-mine__all" />}
    </section>
  );
}

import { useConnection } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { followText } from '../text/follow.ts';

/** Why a list of one's own is empty. Nobody is told that there is nothing before this phone could know. */
export function NoneYet({ session, none }: { session: Session; none: string }) {
  return <p>{useConnection(session) === 'online' ? none : followText.noneHere}</p>;
}

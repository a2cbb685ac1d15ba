import { useConnection } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { inboxText } from '../text/inbox.ts';
import { Progress } from '../ui/Progress.tsx';

export interface ComingProps {
  session: Session;
  /** Cases that are ready, and those that are here and still to be made so. */
  done: number;
  left: number;
  first: { entries: number } | null;
}

/** How far a new device is: what has come of what nobody can know the whole of, and then what was made ready of that. */
export function Coming({ session, done, left, first }: ComingProps) {
  const offline = useConnection(session) === 'offline';
  return (
    <>
      {first && first.entries > 0 && (
        <p role="status">{offline ? inboxText.stopped(first.entries) : inboxText.coming(first.entries)}</p>
      )}
      {left > 0 && !first && (
        <Progress
          id="ready"
          label={inboxText.ready}
          done={done}
          all={done + left}
          said={inboxText.readyOf(done, done + left)}
        />
      )}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { notSentHere } from '../../session/erase.ts';
import type { Session } from '../../session/session.ts';

type NotSentHere = Awaited<ReturnType<typeof notSentHere>>;

/** Counted anew whenever something stored has changed. Undefined until it is known; null when it cannot be. */
export function useNotSent(session: Session | null): NotSentHere | undefined {
  const [count, show] = useState<NotSentHere>();
  useEffect(() => {
    const look = () => void notSentHere().then(show);
    look();
    return session?.phone.announce.listen(look);
  }, [session]);
  return count;
}

import { useConnection } from '../session/SessionProvider.tsx';
import type { Session } from '../session/session.ts';
import { inboxText } from '../text/inbox.ts';

export interface FetchingProps {
  session: Session;
  /** How much has come so far; null once this device has everything. */
  first: { entries: number } | null;
}

/** How far a new device is with what nobody can know the whole of. On paper, too: what is printed then lacks something. */
export function Fetching({ session, first }: FetchingProps) {
  const offline = useConnection(session) === 'offline';
  if (!first) return null;
  return <p role="status">{offline ? inboxText.stopped(first.entries) : inboxText.coming(first.entries)}</p>;
}

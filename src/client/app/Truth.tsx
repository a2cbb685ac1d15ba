import { useConnection, useLive, useSessionState } from '../session/SessionProvider.tsx';
import { shellText } from '../text/shell.ts';
import { truthText } from '../text/truth.ts';

/** Counted from the queue each time it changes. The code that reads it comes with the phone, never before it. */
export function Truth() {
  const state = useSessionState();
  const session = state.status === 'open' ? state.session : null;
  const unsent = useLive(session, async (phone) => (await import('../db/unsent.ts')).readUnsent(phone), []);
  const connection = truthText.connection[useConnection(session)];
  if (state.status === 'failed') return <>{truthText.cannotSave}</>;
  if (!unsent) return <>{shellText.nothingSent}</>;
  const { waiting, refused, refusedIn, sent } = unsent;
  return (
    <>
      {refused > 0 && `${truthText.refused(refused)} `}
      {refusedIn && <a href={`/concerns/${refusedIn}`}>{truthText.why}</a>}
      {refusedIn && ' '}
      {waiting > 0 && `${truthText.waiting(waiting)} `}
      {sent && `${truthText.allSent} `}
      {refused + waiting === 0 && !sent && `${shellText.nothingSent} `}
      {connection}
    </>
  );
}

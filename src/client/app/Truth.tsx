import { useLive, useSessionState } from '../session/SessionProvider.tsx';
import { shellText } from '../text/shell.ts';

/** The line at the foot. The code that counts comes with the phone, never before it. */
export function Truth() {
  const state = useSessionState();
  const session = state.status === 'open' ? state.session : null;
  const Line = useLive(session, () => import('./TruthLine.tsx').then((part) => part.TruthLine), []);
  if (state.status === 'failed') return <>{shellText.cannotSave}</>;
  if (state.status === 'locked') return <>{shellText.locked}</>;
  if (!session || !Line) return <>{shellText.nothingSent}</>;
  return <Line session={session} />;
}

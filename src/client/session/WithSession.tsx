import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { afterLossText, sessionText } from '../text/session.ts';
import { forgetAccount } from './pointer.ts';
import { SessionContext, useSession } from './SessionProvider.tsx';
import type { Session } from './session.ts';

/** For pages that need the open phone. Opening takes a blink, so nothing is shown for it; a failure is said plainly. */
export function WithSession({ children }: { children: (session: Session) => ComponentChildren }) {
  return <WithSessionToCome>{(session) => session && children(session)}</WithSessionToCome>;
}

/** For pages of which something can be seen before the phone is open: until then they are given null. */
export function WithSessionToCome({ children }: { children: (session: Session | null) => ComponentChildren }) {
  const state = useSession();
  const { Locked } = useContext(SessionContext);
  if (state.status === 'opening' || state.status === 'open') {
    return <>{children(state.status === 'open' ? state.session : null)}</>;
  }
  if (state.status === 'locked') return <Locked locked={state.locked} />;
  const { title, lines } = sessionText[state.problem];
  return (
    <div role="alert">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(state.problem === 'unreadable' || state.problem === 'vanished') && (
        <p>
          <a href="/open">{afterLossText.code}</a>
        </p>
      )}
      {state.problem === 'vanished' && (
        <button type="button" class="sw-button" onClick={startAfresh}>
          {afterLossText.afresh}
        </button>
      )}
    </div>
  );
}

function startAfresh(): void {
  forgetAccount();
  location.assign('/');
}

import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { afterLossText, sessionText } from '../text/session.ts';
import { forgetAccount } from './pointer.ts';
import { SessionContext, useSession } from './SessionProvider.tsx';
import type { Session } from './session.ts';

/** For pages that need the open phone. Opening takes a blink, so nothing is shown for it; a failure is said plainly. */
export function WithSession({ children }: { children: (session: Session) => ComponentChildren }) {
  const state = useSession();
  const { Locked } = useContext(SessionContext);
  if (state.status === 'open') return <>{children(state.session)}</>;
  if (state.status === 'opening') return null;
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

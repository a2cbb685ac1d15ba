import { useLive, useSessionState } from '../session/SessionProvider.tsx';

/** The lock's place in the header: filled only where there is a lock. */
export function Lock() {
  const state = useSessionState();
  const session = state.status === 'open' && state.session.locks ? state.session : null;
  const Button = useLive(session, () => import('./LockButton.tsx').then((part) => part.LockButton), []);
  return session && Button ? <Button session={session} /> : null;
}

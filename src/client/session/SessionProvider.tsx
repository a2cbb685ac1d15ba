import type { ComponentChildren, ComponentType } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Phone } from '../db/phone.ts';
import type { Connection } from '../sync/engine.ts';
import { onceQuiet } from './quiet.ts';
import type { Locked, Session, SessionState } from './session.ts';

type Held = {
  state: SessionState;
  need: () => void;
  /** Stands where a page needs the phone and it is locked. */
  Locked: ComponentType<{ locked: Locked }>;
};

/** Pages use the hooks below; only what opens a phone in another way provides this itself. */
export const SessionContext = createContext<Held>({
  state: { status: 'opening' },
  need() {},
  Locked: () => null,
});

/**
 * Holds the open phone for all pages. Its code is large (the database, the sealing), so it is fetched when a page needs
 * it, or else once the first page has been drawn and the worker has everything for offline use.
 */
export function SessionProvider({ Locked, children }: { Locked: Held['Locked']; children: ComponentChildren }) {
  const [state, setState] = useState<SessionState>({ status: 'opening' });
  const [wanted, want] = useState(false);
  useEffect(() => {
    void onceQuiet().then(() => want(true));
  }, []);
  useEffect(() => {
    if (wanted) void open(setState).then(setState);
  }, [wanted]);
  return (
    <SessionContext.Provider value={{ state, need: () => want(true), Locked }}>{children}</SessionContext.Provider>
  );
}

async function open(show: (state: SessionState) => void): Promise<SessionState> {
  try {
    const { startSession } = await import('./start.ts');
    return await startSession(show);
  } catch {
    return { status: 'failed', problem: 'unfetched' };
  }
}

/** The session's state, without hurrying it: for the line at the foot and the list on the first page. */
export function useSessionState(): SessionState {
  return useContext(SessionContext).state;
}

/** The session's state, asked for now. */
export function useSession(): SessionState {
  const { state, need } = useContext(SessionContext);
  useEffect(need, []);
  return state;
}

/** Reads from the phone, and again each time something stored has changed. Undefined until the first answer. */
export function useLive<T>(
  session: Session | null,
  read: (phone: Phone) => Promise<T>,
  inputs: readonly unknown[],
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    if (!session) return;
    let current = true;
    let running = false;
    let again = false;
    const refresh = async () => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      try {
        do {
          again = false;
          const next = await read(session.phone);
          if (current) setValue(() => next);
        } while (again && current);
      } catch (error) {
        // The phone could not be read just now: what was shown stays, and the next change asks again.
        if (current) globalThis.reportError?.(error);
      } finally {
        running = false;
      }
    };
    void refresh();
    const unlisten = session.phone.announce.listen(() => void refresh());
    return () => {
      current = false;
      unlisten();
    };
  }, [session, ...inputs]);
  return value;
}

export function useConnection(session: Session | null): Connection {
  const [connection, setConnection] = useState<Connection>(session?.connection() ?? 'unknown');
  useEffect(() => {
    if (!session) return;
    const update = () => setConnection(session.connection());
    update();
    return session.onConnection(update);
  }, [session]);
  return connection;
}

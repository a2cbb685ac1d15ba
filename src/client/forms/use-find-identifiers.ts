import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Identifier } from '#domain/identifiers/identifier.ts';
import { useSessionState } from '../session/SessionProvider.tsx';

/** Before the phone is open there is no clock to ask. Until then the year of these lines does. */
const YEAR_OF_WRITING = 2026;

type Check = typeof import('#domain/identifiers/find.ts').findIdentifiers;
let known: Check | undefined;

/**
 * The check, told what year it is. Nothing it reads or finds leaves the page. Its patterns are fetched when there is
 * something to read, and find nothing until they have come; the worker has them without signal.
 */
export function useFindIdentifiers(): (text: string) => Identifier[] {
  const state = useSessionState();
  const year = state.status === 'open' ? state.session.phone.clock.now().getFullYear() : YEAR_OF_WRITING;
  const [check, setCheck] = useState<{ run: Check | undefined }>({ run: known });
  useEffect(() => {
    if (known) return;
    import('#domain/identifiers/find.ts').then(
      ({ findIdentifiers }) => {
        known = findIdentifiers;
        setCheck({ run: known });
      },
      // No signal before everything was here: writing goes on without it, and the next page asks again.
      () => {},
    );
  }, []);
  return useCallback((text: string) => check.run?.(text, year) ?? [], [check, year]);
}

import { useCallback } from 'preact/hooks';
import { findIdentifiers } from '#domain/identifiers/find.ts';
import type { Identifier } from '#domain/identifiers/identifier.ts';
import { useSessionState } from '../session/SessionProvider.tsx';

/** Before the phone is open there is no clock to ask. Until then the year of these lines does. */
const YEAR_OF_WRITING = 2026;

/** The check, told what year it is. Nothing it reads or finds leaves the page. */
export function useFindIdentifiers(): (text: string) => Identifier[] {
  const state = useSessionState();
  const year = state.status === 'open' ? state.session.phone.clock.now().getFullYear() : YEAR_OF_WRITING;
  return useCallback((text: string) => findIdentifiers(text, year), [year]);
}

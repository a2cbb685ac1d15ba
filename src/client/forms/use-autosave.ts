import { useMemo, useState } from 'preact/hooks';
import type { SaveResult } from '../db/durably.ts';
import type { Clock } from '../platform/clock.ts';
import type { Autosave, SaveState } from './autosave.ts';
import { isUnsaved, makeAutosave } from './autosave.ts';
import { useFlushOnLeave } from './use-flush-on-leave.ts';
import { useHold } from './use-hold.ts';

/** An autosave for the life of a page: it also saves when the page is hidden, left, or taken away. */
export function useAutosave<T>(
  clock: Clock,
  save: (value: T) => Promise<SaveResult>,
): { state: SaveState; autosave: Autosave<T> } {
  const [state, show] = useState<SaveState>({ kind: 'untouched' });
  const autosave = useMemo(() => makeAutosave(clock, save, show), []);
  useFlushOnLeave(async () => {
    await autosave.flush();
    return autosave.settled();
  });
  useHold(isUnsaved(state));
  return { state, autosave };
}

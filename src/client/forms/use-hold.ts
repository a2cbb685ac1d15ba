import { useEffect } from 'preact/hooks';
import { holdUpdates } from '../session/hold-updates.ts';

/** While this holds, something on the page would be lost if it were loaded again: a new version waits. */
export function useHold(unsaved: boolean): void {
  useEffect(() => (unsaved ? holdUpdates('words not saved') : undefined), [unsaved]);
}

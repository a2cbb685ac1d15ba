import { useEffect, useState } from 'preact/hooks';
import type { SaveResult } from '../db/durably.ts';
import type { Clock } from '../platform/clock.ts';
import { useAutosave } from './use-autosave.ts';

/** Where a form that was begun is kept; null: it is not begun, or finished. */
export interface HalfFilled<T> {
  load: () => Promise<T | null>;
  keep: (typed: T | null) => Promise<SaveResult>;
}

/** What is typed in a form: as it is here, or as it was left last time. Undefined until that is known. */
export function useHalfFilled<T>(clock: Clock, start: T, { load, keep }: HalfFilled<T>) {
  const [typed, show] = useState<T>();
  const { state, autosave } = useAutosave<T | null>(clock, keep);
  useEffect(() => {
    load().then(
      (left) => show(left ?? start),
      // A store that cannot be read just now leaves the form as it begins.
      () => show(start),
    );
  }, []);
  return {
    typed,
    state,
    type(next: T) {
      show(next);
      autosave.change(next);
    },
    /** Done with: nothing is left to keep here. */
    async settle() {
      autosave.change(null);
      await autosave.flush();
    },
    /** What the form shows next; nothing of it is kept before somebody types. */
    restart: show,
  };
}

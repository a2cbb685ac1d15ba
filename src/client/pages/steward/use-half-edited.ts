import { useEffect, useState } from 'preact/hooks';
import { useAutosave } from '../../forms/use-autosave.ts';
import type { Session } from '../../session/session.ts';
import { keepHalfEdited, loadHalfEdited } from './half-edited.ts';

/** What is typed on a page: as it is here, or as it was left last time. Undefined until that is known. */
export function useHalfEdited<T>(session: Session, page: string, start: T) {
  const { phone } = session;
  const [typed, show] = useState<T>();
  const { autosave } = useAutosave<T | null>(phone.clock, (now) => keepHalfEdited(phone, page, now));
  useEffect(() => void loadHalfEdited<T>(phone, page).then((left) => show(left ?? start)), []);
  return {
    typed,
    type(next: T) {
      show(next);
      autosave.change(next);
    },
    /** Saved on the server: nothing is left to keep here. */
    async settle() {
      autosave.change(null);
      await autosave.flush();
    },
  };
}

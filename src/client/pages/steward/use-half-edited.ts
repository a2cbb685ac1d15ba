import { useHalfFilled } from '../../forms/use-half-filled.ts';
import type { Session } from '../../session/session.ts';
import { keepHalfEdited, loadHalfEdited } from './half-edited.ts';

/** What is typed on a page: as it is here, or as it was left last time. Undefined until that is known. */
export function useHalfEdited<T>({ phone }: Session, page: string, start: T) {
  return useHalfFilled<T>(phone.clock, start, {
    load: () => loadHalfEdited<T>(phone, page),
    keep: (now) => keepHalfEdited(phone, page, now),
  });
}

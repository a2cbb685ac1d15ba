import { otherWindows } from './other-windows.ts';

/**
 * Tells every screen, in this tab and in others, that what is stored has changed. Carries no content. Here it is told in the
 * next task, and once for all that changed in this one: who saved is answered before everybody reads again.
 */
export type Announce = { changed(): void; listen(listener: () => void): () => void };

export function makeAnnounce(name: string): Announce {
  const listeners = new Set<() => void>();
  let due = false;
  const tell = () => {
    due = false;
    for (const listener of listeners) listener();
  };
  const others = otherWindows(name);
  others.hear(tell);
  return {
    changed() {
      others.tell();
      if (due) return;
      due = true;
      setTimeout(tell);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import { otherWindows } from './other-windows.ts';

/** Tells every screen, in this tab and in others, that what is stored has changed. Carries no content. */
export type Announce = { changed(): void; listen(listener: () => void): () => void };

export function makeAnnounce(name: string): Announce {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const others = otherWindows(name);
  others.hear(tell);
  return {
    changed() {
      tell();
      others.tell();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

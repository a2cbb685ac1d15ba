/** Tells every screen, in this tab and in others, that what is stored has changed. Carries no content. */
export type Announce = { changed(): void; listen(listener: () => void): () => void };

/** Without BroadcastChannel (iOS Lockdown Mode) the other tabs simply don't hear of it until they look again. */
export function makeAnnounce(name: string): Announce {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  if (channel) channel.onmessage = tell;
  return {
    changed() {
      tell();
      channel?.postMessage(1);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

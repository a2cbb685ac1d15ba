/** A word to this browser's other windows: only that something happened, never what. */
export type OtherWindows = {
  tell(): void;
  /** Hears the others, not itself. Returns what ends it. */
  hear(listener: () => void): () => void;
};

/** Without BroadcastChannel (iOS Lockdown Mode) the other windows don't hear of it until they look again. */
export function otherWindows(name: string): OtherWindows {
  let opened: BroadcastChannel | undefined;
  const open = () => {
    if (typeof BroadcastChannel !== 'undefined') opened ??= new BroadcastChannel(name);
    return opened;
  };
  return {
    tell: () => open()?.postMessage(1),
    hear(listener) {
      const channel = open();
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
  };
}

const CHANNEL = 'stepwise.lock';

const open = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL));

/** Every other window of this browser that has a lock locks too. */
export function lockOthers(): void {
  open()?.postMessage(1);
}

/** Hears it. Returns what ends the hearing. */
export function onLockedElsewhere(lock: () => void): () => void {
  const channel = open();
  if (channel) channel.onmessage = lock;
  return () => channel?.close();
}

type Accept = () => void;

let accept: Accept | undefined;
const listeners = new Set<() => void>();

export function waitingUpdate(): Accept | undefined {
  return accept;
}

export function onUpdate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function offer(next: Accept): void {
  accept = next;
  for (const listener of listeners) listener();
}

/** After the first paint, so that keeping Stepwise for offline use never delays using it. */
export function watchForUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  requestAnimationFrame(() =>
    setTimeout(async () => {
      try {
        const { registerWorker } = await import('./register-worker.ts');
        await registerWorker(offer);
      } catch {
        // Private windows and locked-down phones refuse workers. Stepwise works there too, online.
      }
    }),
  );
}

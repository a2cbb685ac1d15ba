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
        const { serviceWorker } = navigator;
        if (serviceWorker.controller) return (await import('./watch-worker.ts')).watchWorker(offer);
        // The first visit, which has no older version and should not wait for the code that looks after one.
        await registerFirst(serviceWorker);
        // A page that was still loading when the first worker began is nobody's until the next load: it asks to be taken.
        const { active } = await serviceWorker.ready;
        if (!serviceWorker.controller) active?.postMessage({ type: 'CLAIM' });
      } catch {
        // Private windows and locked-down phones refuse workers. Stepwise works there too, online.
      }
    }),
  );
}

/** What somebody else answered in the worker's name may be in the browser's cache, and the server call it the newest. */
function registerFirst(workers: ServiceWorkerContainer): Promise<unknown> {
  const register = () => workers.register('/sw.js');
  return register().catch(async () => {
    await fetch('/sw.js', { cache: 'reload' });
    await register();
  });
}

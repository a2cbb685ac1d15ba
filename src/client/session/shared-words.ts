const PATIENCE_MS = 3000;

/** Takes what another app on this phone has just shared with this one from the worker that has it, once. */
export async function takeSharedWords(take: (words: string) => void): Promise<void> {
  history.replaceState(null, '', '/note');
  const words = await fromWorker(navigator.serviceWorker?.controller);
  if (words !== '') take(words);
}

function fromWorker(worker: ServiceWorker | null | undefined): Promise<string> {
  if (!worker) return Promise.resolve('');
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : '');
    setTimeout(() => resolve(''), PATIENCE_MS);
    worker.postMessage({ type: 'SHARED' }, [port2]);
  });
}

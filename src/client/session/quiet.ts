const PATIENCE_MS = 4000;

/** After the first page is drawn and, where there is a worker, once it has stored everything for offline use. */
export async function onceQuiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  const ready = navigator.serviceWorker?.ready ?? Promise.resolve();
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

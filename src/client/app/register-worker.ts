import { Workbox } from 'workbox-window/build/workbox-window.prod.mjs';
import { onHoldsChange, updatesHeld } from '../session/hold-updates.ts';

const hour = 60 * 60 * 1000;

/** Words typed since somebody agreed are saved first. */
function reload(): void {
  if (updatesHeld()) onHoldsChange(reload);
  else location.reload();
}

/** `offer` gets a function that puts the new version to use; nothing reloads unless it is called. */
export async function registerWorker(offer: (accept: () => void) => void): Promise<void> {
  const worker = new Workbox('/sw.js');
  let agreed = false;
  worker.addEventListener('waiting', () =>
    offer(() => {
      agreed = true;
      worker.messageSkipWaiting();
    }),
  );
  worker.addEventListener('controlling', (event) => {
    if (agreed) reload();
    // Another tab agreed: this one still runs the old version and may hold text that is not saved.
    else if (event.isUpdate) offer(reload);
  });
  await worker.register({ immediate: true });
  // A page that was still loading when the first worker began is nobody's until the next load: it asks to be taken.
  void navigator.serviceWorker.ready.then(({ active }) => {
    if (!navigator.serviceWorker.controller) active?.postMessage({ type: 'CLAIM' });
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') worker.update().catch(() => undefined);
  }, hour);
}

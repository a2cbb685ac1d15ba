import { onHoldsChange, updatesHeld } from '../session/hold-updates.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Words typed since somebody agreed are saved first. */
function reload(): void {
  if (updatesHeld()) onHoldsChange(reload);
  else location.reload();
}

/** `offer` gets a function that puts the new version to use; nothing reloads unless it is called. */
export async function registerWorker(offer: (accept: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  let taken = serviceWorker.controller !== null;
  let agreed = false;
  const registration = await serviceWorker.register('/sw.js');
  const lookForWaiting = () => {
    // The very first one waits for nobody.
    if (!registration.waiting || !registration.active) return;
    offer(() => {
      agreed = true;
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', lookForWaiting),
  );
  lookForWaiting();
  serviceWorker.addEventListener('controllerchange', () => {
    if (agreed) reload();
    // Another tab agreed: this one still runs the old version and may hold text that is not saved.
    else if (taken) offer(reload);
    taken = true;
  });
  // A page that was still loading when the first worker began is nobody's until the next load: it asks to be taken.
  void serviceWorker.ready.then(({ active }) => {
    if (!serviceWorker.controller) active?.postMessage({ type: 'CLAIM' });
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  }, HOUR_MS);
}

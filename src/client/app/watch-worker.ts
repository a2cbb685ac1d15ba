import { Workbox } from 'workbox-window/build/workbox-window.prod.mjs';
import { onHoldsChange, updatesHeld } from '../session/hold-updates.ts';

const hour = 60 * 60 * 1000;

/** Words typed since somebody agreed are saved first. */
function reload(): void {
  if (updatesHeld()) onHoldsChange(reload);
  else location.reload();
}

/**
 * For a page that a worker brought: only there can a newer one come up. `offer` gets a function that puts the new version to use; nothing reloads unless it is
 * called.
 */
export async function watchWorker(offer: (accept: () => void) => void): Promise<void> {
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
  setInterval(() => {
    if (document.visibilityState === 'visible') worker.update().catch(() => undefined);
  }, hour);
}

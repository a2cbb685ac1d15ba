import { Workbox } from 'workbox-window/build/workbox-window.prod.mjs';
import { onHoldsChange, updatesHeld } from '../session/hold-updates.ts';

const hour = 60 * 60 * 1000;
/** A worker that still answers something holds up the next one for minutes. It lets go of a page that is loaded anew. */
const PATIENCE_MS = 4000;

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
      setTimeout(reload, PATIENCE_MS);
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

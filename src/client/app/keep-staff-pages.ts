/** Somebody on a team is here: from now on the worker keeps these pages on this device, so that they open without signal. */
void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage({ type: 'STAFF' }));

export {};

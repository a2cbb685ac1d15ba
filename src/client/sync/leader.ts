/**
 * One tab of an account does the syncing (another tab may still show the account that was open here before). Only an optimisation: the server's idempotency is the guarantee, so a second leader is
 * harmless. Without Web Locks, or while a frozen tab holds the lock, the tab on screen may act (`mayAct`).
 */
export type Leadership = { mayAct(): boolean; stop(): void };

const LOCK = 'stepwise-sync';
const HEARTBEAT = 'stepwise-heartbeat';
const SILENCE_MS = 30_000;
const BEAT_MS = 10_000;

export function makeLeadership(account: string, now: () => number): Leadership {
  const locks = globalThis.navigator?.locks;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${HEARTBEAT}.${account}`);
  let leading = false;
  let heard = Number.NEGATIVE_INFINITY;
  let release = () => {};
  if (channel) channel.onmessage = () => (heard = now());
  const beat = setInterval(() => leading && channel?.postMessage(1), BEAT_MS);
  const held = new Promise<void>((resolve) => (release = resolve));
  const stopping = new AbortController();
  locks
    ?.request(`${LOCK}.${account}`, { signal: stopping.signal }, async () => {
      leading = true;
      channel?.postMessage(1);
      await held;
      leading = false;
    })
    .catch(() => {});
  return {
    mayAct() {
      const visible = globalThis.document?.visibilityState !== 'hidden';
      return leading || (visible && (!locks || now() - heard > SILENCE_MS));
    },
    stop() {
      clearInterval(beat);
      stopping.abort();
      release();
      channel?.close();
    },
  };
}

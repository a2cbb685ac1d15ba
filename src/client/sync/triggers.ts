import type { Phone } from '../db/phone.ts';
import type { Connection, Engine } from './engine.ts';
import type { Leadership } from './leader.ts';
import type { Sessions } from './session.ts';
import type { Fetch } from './transport.ts';
import { listenForWakes } from './wake.ts';

const POLL_MS = 60_000;
const AFTER_WRITE_MS = 1_500;
const FIRST_RETRY_MS = 2_000;

export type TriggerDeps = {
  phone: Phone;
  engine: Engine;
  sessions: Sessions;
  leadership: Leadership;
  fetch: Fetch;
  /** A number in [0, 1): spreads retries so that a ward that comes back online does not knock all at once. */
  jitter: () => number;
};

/**
 * When to sync: at start, soon after a write, when the network or the screen comes back, at each wake-up, and every
 * minute on screen. Failures back off from 2 s to a minute. Returns what stops it, and `now` for "it must go now".
 */
export function startTriggers(deps: TriggerDeps): { now(): void; listenTo(lane: string): () => void; stop(): void } {
  const { phone, engine, leadership } = deps;
  const { clock } = phone;
  const stopping = new AbortController();
  const { signal } = stopping;
  let cancel = () => {};
  let failures = 0;

  const plan = (ms: number) => {
    cancel();
    if (!signal.aborted) cancel = clock.after(ms, () => void go());
  };
  const go = async () => {
    if (!leadership.mayAct()) return plan(POLL_MS);
    const result: Connection = await engine.run();
    failures = result === 'online' ? 0 : failures + 1;
    const pause = failures === 0 ? POLL_MS : Math.min(POLL_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
    plan(pause * (0.75 + deps.jitter() / 2));
  };
  const now = () => {
    failures = 0;
    plan(0);
  };
  const onShow = () => document.visibilityState === 'visible' && now();
  globalThis.addEventListener('online', now, { signal });
  globalThis.addEventListener('pageshow', now, { signal });
  document.addEventListener('visibilitychange', onShow, { signal });
  const unlisten = phone.announce.listen(() => failures === 0 && engine.connection() !== 'unknown' && soon());
  let soonPlanned = false;
  const soon = () => {
    if (soonPlanned) return;
    soonPlanned = true;
    clock.after(AFTER_WRITE_MS, async () => {
      soonPlanned = false;
      if (!signal.aborted && (await hasSomethingToSend(phone))) void go();
    });
  };

  const listenTo = (account: string) => {
    const leaving = new AbortController();
    void keepListening(deps, account, AbortSignal.any([signal, leaving.signal]));
    return () => leaving.abort();
  };
  listenTo(phone.account.id);
  plan(0);
  return {
    now,
    listenTo,
    stop() {
      stopping.abort();
      cancel();
      unlisten();
      leadership.stop();
    },
  };
}

/** Keeps a wake-up connection for a lane while the page is on screen, with pauses that grow while it fails. */
async function keepListening(deps: TriggerDeps, account: string, signal: AbortSignal): Promise<void> {
  const { phone, engine, sessions, fetch } = deps;
  let pause = FIRST_RETRY_MS;
  while (!signal.aborted) {
    const lane = await phone.critical.lanes.get(account).catch(() => undefined);
    if (lane && engine.connection() === 'online' && document.visibilityState === 'visible') {
      await listenForWakes({ fetch, sessions, signal }, lane, () => {
        pause = FIRST_RETRY_MS;
        void engine.runLane(account);
      });
    }
    await new Promise<void>((resolve) => phone.clock.after(pause * (0.75 + deps.jitter() / 2), resolve));
    pause = Math.min(POLL_MS / 2, pause * 2);
  }
}

async function hasSomethingToSend({ critical }: Phone): Promise<boolean> {
  return (await critical.outbox.where('state').anyOf('queued', 'inflight').count()) > 0;
}

import { waitingToLeave } from '../db/exchange/push.ts';
import { keepApart } from './apart.ts';
import type { Leadership } from './leader.ts';
import { leaveToWorker } from './leave-to-worker.ts';
import type { ListeningDeps } from './listening.ts';
import { keepListening } from './listening.ts';

export type TriggerDeps = ListeningDeps & { leadership: Leadership };
export type Triggers = {
  /** It must go now: someone pressed send, or the network came back. */
  now(): void;
  /** Hear of news for a lane while it is on screen. Returns what ends it. */
  listenTo(lane: string): () => void;
  stop(): void;
};

const POLL_MS = 60_000;
const FIRST_RETRY_MS = 2_000;
/** What is said to somebody leaves at once; copies of a draft wait, so that typing is not a stream of requests. */
const AFTER_WORDS_MS = 200;
const AFTER_DRAFT_MS = 5_000;

/**
 * When to sync: at start, after a write, when the network or the screen comes back, at each wake-up, and every minute.
 * Failures back off from 2 s to a minute. This is the account's own lane; receipts keep apart from it.
 */
export function startTriggers(deps: TriggerDeps): Triggers {
  const { phone, engine, leadership } = deps;
  const { clock } = phone;
  const stopping = new AbortController();
  const { signal } = stopping;
  const apart = keepApart({ ...deps, mayAct: () => leadership.mayAct() });
  let due = Number.POSITIVE_INFINITY;
  let cancel = () => {};
  let failures = 0;

  const plan = (ms: number) => {
    cancel();
    if (signal.aborted) return;
    due = clock.now().getTime() + ms;
    cancel = clock.after(ms, () => void go());
  };
  const planWithin = (ms: number) => {
    if (clock.now().getTime() + ms < due) plan(ms);
  };
  const go = async () => {
    due = Number.POSITIVE_INFINITY;
    const quiet = apart.quietFor();
    if (quiet > 0 && (await waiting()) !== 'words') return plan(quiet);
    let went = false;
    try {
      went = !leadership.mayAct() || (await engine.run('own')) === 'online';
    } finally {
      // Also after a failure nobody expected, or nothing would leave until the app is opened again.
      failures = went ? 0 : failures + 1;
      if (!went) void leaveToWorker(phone).catch(() => {});
      const pause = failures === 0 ? POLL_MS : Math.min(POLL_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
      if (clock.now().getTime() + pause < due) plan(pause * (0.75 + deps.jitter() / 2));
      void apart.noticed().catch(() => {});
    }
  };
  /** What is said under a receipt goes first, and this account's own things keep away from it for a while. */
  const now = async () => {
    failures = 0;
    await apart.now().catch(() => {});
    plan(0);
  };
  const waiting = async () => (await waitingToLeave(phone).catch(() => null))?.get(phone.account.id);
  const noticed = async () => {
    await apart.noticed();
    if (failures > 0) return;
    const what = await waiting();
    if (what === 'words') planWithin(AFTER_WORDS_MS);
    else if (what === 'drafts') planWithin(AFTER_DRAFT_MS);
  };

  const comesBack = () => void now().catch(() => plan(0));
  globalThis.addEventListener('online', comesBack, { signal });
  globalThis.addEventListener('pageshow', comesBack, { signal });
  const comesOrGoes = () => {
    if (document.visibilityState === 'visible') comesBack();
    else void leaveToWorker(phone).catch(() => {});
  };
  document.addEventListener('visibilitychange', comesOrGoes, { signal });
  const unlisten = phone.announce.listen(() => void noticed().catch(() => {}));
  const listenTo = (account: string, quiet: () => boolean) => {
    const leaving = new AbortController();
    signal.addEventListener('abort', () => leaving.abort(), { once: true });
    void keepListening(deps, account, leaving.signal, quiet);
    return () => leaving.abort();
  };
  listenTo(phone.account.id, () => apart.quietFor() > 0);
  comesBack();
  return {
    now: comesBack,
    listenTo(lane) {
      const [hide, leave] = [apart.show(lane), listenTo(lane, () => false)];
      return () => {
        hide();
        leave();
      };
    },
    stop() {
      stopping.abort();
      cancel();
      apart.stop();
      unlisten();
      leadership.stop();
    },
  };
}

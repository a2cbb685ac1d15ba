import type { LockTimes } from '../db/mine/lock-times.ts';
import { readLockTimes } from '../db/mine/lock-times.ts';
import type { Phone } from '../db/phone.ts';
import { lockOthers, onLockedElsewhere } from './lock-others.ts';
import { saveAllNow } from './pending-saves.ts';

const SAVING_MS = 2_000;
const MINUTE_MS = 60_000;
/** Words that could not be saved keep it open; then it tries again. */
const AGAIN_MS = 10_000;
const TOUCHES = ['pointerdown', 'keydown', 'scroll', 'input'] as const;

/**
 * Saves what is on screen, then drops keys and screen by loading the page afresh: nothing of this window's memory
 * outlives that, whatever still held on to it. False, and nothing done, when words could not be saved; unless `anyway`.
 */
export async function lockNow(phone: Phone, anyway = false): Promise<boolean> {
  const saved = await Promise.race([
    saveAllNow(),
    new Promise<false>((resolve) => phone.clock.after(SAVING_MS, () => resolve(false))),
  ]);
  if (!saved && !anyway) return false;
  document.title = '';
  document.body.replaceChildren();
  lockOthers();
  location.reload();
  return true;
}

/** Locks by itself: some time after the page was hidden or last touched, and when another window locks. Returns what ends it. */
export function startAutoLock(phone: Phone): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const { clock } = phone;
  let times: LockTimes = { hidden: null, idle: null };
  let touched = clock.now().getTime();
  let hidden: number | null = null;
  /** Another window locked. */
  let told = false;
  let cancel = () => {};

  /** When it is to lock, as milliseconds since 1970; null: not by itself. */
  const due = (): number | null => {
    if (told) return 0;
    const at = [after(touched, times.idle), hidden === null ? null : after(hidden, times.hidden)];
    const known = at.filter((one) => one !== null);
    return known.length > 0 ? Math.min(...known) : null;
  };
  const look = (): void => {
    cancel();
    if (signal.aborted) return;
    const at = due();
    if (at === null) return;
    const left = at - clock.now().getTime();
    // A hidden page's timers stop with the phone, so the time itself is looked at, also on coming back.
    if (left > 0) cancel = clock.after(left, look);
    else void lockNow(phone).then(lookAgainUnless);
  };
  const lookAgainUnless = (locked: boolean) => {
    if (locked) ending.abort();
    else if (!signal.aborted) cancel = clock.after(AGAIN_MS, look);
  };
  const touch = () => {
    // Not each key: a timer that wakes too early looks again.
    touched = clock.now().getTime();
  };
  const turn = () => {
    hidden = document.visibilityState === 'hidden' ? clock.now().getTime() : hidden;
    look();
    if (document.visibilityState === 'visible') hidden = null;
  };
  const read = () =>
    void readLockTimes(phone).then(
      (now) => {
        times = now;
        look();
      },
      // Asked again at the next change; until then it keeps the times it has.
      () => {},
    );
  for (const kind of TOUCHES) addEventListener(kind, touch, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', turn, { signal });
  addEventListener('pageshow', look, { signal });
  const deaf = onLockedElsewhere(() => {
    told = true;
    look();
  });
  const unlisten = phone.announce.listen(read);
  read();
  return () => {
    ending.abort();
    cancel();
    unlisten();
    deaf();
  };
}

const after = (from: number, minutes: number | null) => (minutes === null ? null : from + minutes * MINUTE_MS);

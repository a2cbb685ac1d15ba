import { receiptLanes } from '../db/exchange/lanes.ts';
import { waitingToLeave } from '../db/exchange/push.ts';
import type { Phone } from '../db/phone.ts';
import type { Engine } from './engine.ts';
import { leaveToWorker } from './leave-to-worker.ts';

export type ApartDeps = { phone: Phone; engine: Engine; jitter: () => number; mayAct: () => boolean };
export type Apart = {
  /** Somebody pressed send, or the network or the screen came back: what waits goes, and what is on screen is looked at. */
  now(): Promise<void>;
  /** Something stored has changed: a receipt may be new, or have something to say. */
  noticed(): Promise<void>;
  /** A conversation is on screen. Returns what ends it. */
  show(lane: string): () => void;
  /** How long the account's own requests keep away from what a receipt sends or asks at once. */
  quietFor(): number;
  stop(): void;
};

const SECOND = 1_000;
const MINUTE = 60_000;
/** Every pause is a random one between two bounds, so that the times of a receipt say nothing of whose it is. */
const PAUSE = {
  /** After Stepwise was opened, and between one receipt and the next. */
  first: [5 * SECOND, 45 * SECOND],
  poll: [3 * MINUTE, 9 * MINUTE],
  /** Something that nobody waits for on screen. */
  waiting: [2 * SECOND, 10 * SECOND],
  /** From a receipt's request to the account's own next one. */
  quiet: [15 * SECOND, MINUTE],
} as const;
const FIRST_RETRY_MS = 2_000;

/**
 * When receipts sync. Each has its own session, device and times, never in one burst with the account or with each other: a
 * server that looked only at the clock could otherwise tell whose they are. At once only what somebody waits for.
 */
export function keepApart({ phone, engine, jitter, mayAct }: ApartDeps): Apart {
  const { clock } = phone;
  const plans = new Map<string, { due: number; cancel: () => void }>();
  const failures = new Map<string, number>();
  /** A conversation stands here as often as it is on screen. */
  let shown: readonly string[] = [];
  let quietUntil = 0;
  let stopped = false;

  const now = () => clock.now().getTime();
  const between = ([low, high]: readonly [number, number]) => low + jitter() * (high - low);
  const keepQuiet = () => {
    quietUntil = Math.max(quietUntil, now() + between(PAUSE.quiet));
  };
  const planWithin = (lane: string, ms: number) => {
    const before = plans.get(lane);
    if (stopped || (before && before.due <= now() + ms)) return;
    before?.cancel();
    plans.set(lane, { due: now() + ms, cancel: clock.after(ms, () => void look(lane)) });
  };
  const look = async (lane: string) => {
    plans.delete(lane);
    let went = false;
    try {
      if ((await waitingToLeave(phone)).has(lane)) keepQuiet();
      went = !mayAct() || (await engine.runLane(lane)) === 'online';
    } finally {
      // Also after a failure nobody expected, or nothing would leave until the app is opened again.
      const failed = went ? 0 : (failures.get(lane) ?? 0) + 1;
      failures.set(lane, failed);
      if (!went) void leaveToWorker(phone).catch(() => {});
      planWithin(
        lane,
        went ? between(PAUSE.poll) : Math.min(MINUTE, FIRST_RETRY_MS * 2 ** failed) * (0.75 + jitter() / 2),
      );
    }
  };
  const noticed = async () => {
    const waiting = await waitingToLeave(phone);
    for (const lane of await receiptLanes(phone)) {
      if (!plans.has(lane)) planWithin(lane, between(PAUSE.first));
      if (waiting.has(lane) && !failures.get(lane)) planWithin(lane, shown.includes(lane) ? 0 : between(PAUSE.waiting));
    }
  };
  return {
    noticed,
    async now() {
      const waiting = await waitingToLeave(phone);
      const urgent = (await receiptLanes(phone)).filter((lane) => waiting.has(lane) || shown.includes(lane));
      let after = 0;
      for (const lane of urgent) {
        failures.delete(lane);
        planWithin(lane, after);
        after += between(PAUSE.waiting);
      }
      if (urgent.length > 0) keepQuiet();
    },
    show(lane) {
      shown = [...shown, lane];
      keepQuiet();
      planWithin(lane, 0);
      return () => {
        const left = shown.indexOf(lane);
        shown = shown.filter((_, at) => at !== left);
      };
    },
    quietFor: () => Math.max(0, quietUntil - now()),
    stop() {
      stopped = true;
      for (const { cancel } of plans.values()) cancel();
    },
  };
}

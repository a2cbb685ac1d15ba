import { createHash } from 'node:crypto';
import { MOST_BITS, workHolds } from '#protocol/puzzle.ts';
import type { SessionRequest } from '#protocol/session.ts';
import type { Clock } from '../platform/clock.ts';
import { secondsOf } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';

const WINDOW_SECONDS = 600;
/** As many newcomers in one window are a busy day; each doubling beyond makes the puzzle twice as hard. */
const CALM = 100;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/**
 * What an account nobody has seen before has to do, so that filling this server with accounts costs something. Kept in
 * memory, and only as a count: a restart makes the puzzle easy again for ten minutes, no more.
 */
export function createStrangers(clock: Clock, bits: number) {
  let window = { since: 0, came: 0 };
  const current = () => {
    const now = secondsOf(clock);
    // A clock that was set back would otherwise keep the window open for as long.
    if (Math.abs(now - window.since) >= WINDOW_SECONDS) window = { since: now, came: 0 };
    return window;
  };
  return {
    /** How hard it is now. 0, which only a test asks for, stays 0. */
    bits(): number {
      const doublings = Math.floor(Math.log2(Math.max(1, current().came / CALM)));
      return bits === 0 ? 0 : Math.min(MOST_BITS, bits + doublings);
    },
    /** Throws `unknown_version` to a Stepwise from before the puzzle, or `work_needed`. */
    check({ nonce, work }: SessionRequest, account: string, asked: number): void {
      if (asked === 0) return;
      if (!work) throw new Refusal('unknown_version');
      if (!workHolds(sha256, { account, nonce, bits: asked }, work)) throw new Refusal('work_needed');
    },
    came(): void {
      current().came += 1;
    },
  };
}
export type Strangers = ReturnType<typeof createStrangers>;

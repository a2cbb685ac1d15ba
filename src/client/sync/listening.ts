import { cursorOf } from '../db/exchange/pulled.ts';
import type { Phone } from '../db/phone.ts';
import type { Engine } from './engine.ts';
import type { Sessions } from './session.ts';
import type { Fetch } from './transport.ts';
import { listenForWakes } from './wake.ts';

export type ListeningDeps = {
  phone: Phone;
  engine: Engine;
  sessions: Sessions;
  fetch: Fetch;
  /** A number in [0, 1): spreads what many phones do at the same moment. */
  jitter: () => number;
};

const LOOK_AGAIN_MS = 1_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Holds a wake-up connection for a lane while the page is on screen and online, with pauses that grow while it fails.
 * `quiet`: true while this lane is not to be heard of.
 */
export async function keepListening(
  deps: ListeningDeps,
  account: string,
  signal: AbortSignal,
  quiet: () => boolean,
): Promise<void> {
  const { phone, engine } = deps;
  const pause = (ms: number) => new Promise<void>((resolve) => phone.clock.after(ms, resolve));
  let failures = 0;
  while (!signal.aborted) {
    const lane = await knownLane(phone, account).catch(() => undefined);
    if (!lane || engine.connection() !== 'online' || document.visibilityState === 'hidden' || quiet()) {
      await pause(LOOK_AGAIN_MS);
      continue;
    }
    await listenForWakes({ ...deps, signal }, lane, () => {
      failures = 0;
      void engine.runLane(account);
    });
    await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures) * (0.75 + deps.jitter() / 2));
    failures += 1;
  }
}

/** Listening takes a session, and no account is made known for it: only one that the server has told something is listened for. */
async function knownLane(phone: Phone, account: string) {
  const { cursor } = await cursorOf(phone, account);
  return cursor === null ? undefined : phone.critical.lanes.get(account);
}

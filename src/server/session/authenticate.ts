import { LIMITS } from '#protocol/limits.ts';
import { sha256 } from '../crypto/hash.ts';
import type { Limits } from '../limits/limits.ts';
import { type Clock, secondsOf } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../store/people.ts';
import type { Store } from '../store/store.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;

/** As long as a session can last: its end is rounded up to the hour. */
const LONGEST = LIMITS.sessionSeconds + 3600;

/** Throws `session_required`, whatever is wrong with the token, or `slow_down`. */
export async function authenticate(
  { store, clock, limits }: { store: Store; clock: Clock; limits?: Limits },
  authorization: string | undefined,
): Promise<Session> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (!token) throw new Refusal('session_required');
  const session = await store.read((tx) => tx.session.find(sha256(token)));
  const left = session ? session.expires - secondsOf(clock) : 0;
  // One that lasts too long was begun while the clock was ahead.
  if (!session || left <= 0 || left > LONGEST) throw new Refusal('session_required');
  limits?.account(session.account);
  return session;
}

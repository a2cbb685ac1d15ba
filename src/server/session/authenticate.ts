import { sha256 } from '../crypto/hash.ts';
import { type Clock, secondsOf } from '../platform/clock.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../store/people.ts';
import type { Store } from '../store/store.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;

/** Throws `session_required`, whatever is wrong with the token. */
export async function authenticate(
  { store, clock }: { store: Store; clock: Clock },
  authorization: string | undefined,
): Promise<Session> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (!token) throw new Refusal('session_required');
  const session = await store.read((tx) => tx.session.find(sha256(token)));
  if (!session || session.expires <= secondsOf(clock)) throw new Refusal('session_required');
  return session;
}

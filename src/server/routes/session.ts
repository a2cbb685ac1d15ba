import { LIMITS } from '#protocol/limits.ts';
import { SessionRequest } from '#protocol/session.ts';
import { readMessage } from '../middleware/read-message.ts';
import { type Clock, secondsOf } from '../platform/clock.ts';
import type { RandomBytes } from '../platform/random.ts';
import { reply } from '../reply.ts';
import { beginSession } from '../session/begin-session.ts';
import { makeNonce } from '../session/nonce.ts';
import type { Strangers } from '../session/strangers.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answer.ts';

interface Deps {
  store: Store;
  clock: Clock;
  ids: RandomBytes;
  strangers: Strangers;
}

/** Needs nothing from the asker, so a body is left unread. */
export function challenge({ store, clock, ids, strangers }: Deps): Answer {
  return async () => {
    const secret = (await store.read((tx) => tx.meta.get('session_secret')))!;
    const bits = strangers.bits();
    return reply({ nonce: makeNonce(secret, ids, secondsOf(clock), bits), bits });
  };
}

export function session(deps: Deps): Answer {
  return async (c) => reply(await beginSession(deps, await readMessage(c, SessionRequest, LIMITS.strangerBytes)));
}

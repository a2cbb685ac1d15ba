import type { Phone } from '../db/phone.ts';
import type { Connection } from '../sync/engine.ts';

/** An open phone and its line to the server, as pages see them. */
export type Session = {
  phone: Phone;
  connection(): Connection;
  onConnection(listener: () => void): () => void;
  /** Sync now: someone pressed send, or asks whether there is news. */
  syncNow(): void;
  /** Hear of news for one receipt while its concern is on screen. Returns what ends it. */
  listenTo(lane: string): () => void;
};

/**
 * `blocked`: this browser stores nothing for us. `unreadable`: there is a store, but its key is gone or too new.
 * `unfetched`: the code for it has not come, because the signal went before everything was here.
 */
export type SessionState =
  | { status: 'opening' }
  | { status: 'open'; session: Session }
  | { status: 'failed'; problem: 'blocked' | 'unreadable' | 'unfetched' };

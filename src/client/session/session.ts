import type { LockedPhone } from '../db/mine/lock.ts';
import type { Phone } from '../db/phone.ts';
import type { Connection } from '../sync/engine.ts';
import type { Kept } from './mode.ts';

/** An open phone and its line to the server, as pages see them. */
export type Session = {
  phone: Phone;
  /** It was opened by a lock, so it can be locked again. */
  locks: boolean;
  /** What is said about it everywhere. */
  kept(): Kept;
  /** It has turned out that this browser only seems to keep things. */
  keepsOnlyWhileOpen(): void;
  connection(): Connection;
  onConnection(listener: () => void): () => void;
  /** Sync now: someone pressed send, or asks whether there is news. */
  syncNow(): void;
  /** Hear of news for one receipt while its concern is on screen. Returns what ends it. */
  listenTo(lane: string): () => void;
};

/** A phone that waits for its passphrase, and what to call once it was given. */
export type Locked = { phone: LockedPhone; opened(phone: Phone): void };

/**
 * `unsealed`: this browser cannot lock words, so nothing is kept or sent. `blocked`: it stores nothing for us. `unreadable`: there is a store, but its key is gone or too new.
 * `vanished`: there was a store, and the browser has cleared it.
 * `unfetched`: the code for it has not come, because the signal went before everything was here.
 */
export type SessionState =
  | { status: 'opening' }
  | { status: 'open'; session: Session }
  | { status: 'locked'; locked: Locked }
  | { status: 'failed'; problem: 'unsealed' | 'blocked' | 'unreadable' | 'vanished' | 'unfetched' };

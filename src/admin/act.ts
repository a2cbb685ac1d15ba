import type { Env } from '#server/env.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { RandomBytes } from '#server/platform/random.ts';
import type { Store } from '#server/store/store.ts';

/** What an act works with. The store is open, so no server is running on it. */
export interface ActDeps {
  store: Store;
  clock: Clock;
  random: RandomBytes;
  /** Where people reach this server; null when nobody has said. */
  origin: string | null;
  /** One line for whoever typed the command. */
  say(line: string): void;
}

/** One thing that can be done from a shell, by the words behind `npm run admin --`. */
interface Named {
  name: string;
  /** One sentence. */
  about: string;
  /** A whole command. */
  example: string;
}

/** An act on the store, which no server may be using. */
export interface StoreAct extends Named {
  /** Throws `BadCommand` with a sentence when it could not be done; then nothing was. */
  run(args: readonly string[], deps: ActDeps): Promise<void>;
}

/** What an act works with that leaves opening the store to itself. */
export type BesideDeps = Omit<ActDeps, 'store' | 'origin'> & { env: Env };

/** An act that may be done while a server is running, or before there is a store. */
export interface BesideAct extends Named {
  beside(args: readonly string[], deps: BesideDeps): Promise<void>;
}

export type Act = StoreAct | BesideAct;

export class BadCommand extends Error {
  override readonly name = 'BadCommand';
}

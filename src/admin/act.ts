import type { Clock } from '#server/platform/clock.ts';
import type { Store } from '#server/store/store.ts';

/** What an act works with. The store is open, so no server is running on it. */
export interface ActDeps {
  store: Store;
  clock: Clock;
  /** One line for whoever typed the command. */
  say(line: string): void;
}

/** One thing that can be done from a shell, by the words behind `npm run admin --`. */
export interface Act {
  name: string;
  /** One sentence. */
  about: string;
  /** A whole command. */
  example: string;
  /** Throws `BadCommand` with a sentence when it could not be done; then nothing was. */
  run(args: readonly string[], deps: ActDeps): Promise<void>;
}

export class BadCommand extends Error {
  override readonly name = 'BadCommand';
}

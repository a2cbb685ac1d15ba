import type { Store } from '#server/store/store.ts';

/** What an act may use. `origin`: where people reach this server; null when nobody has said. */
export type ActDeps = { store: Store; origin: string | null; print: (line: string) => void };

/** One thing that `npm run admin -- <name> …` does. */
export type Act = {
  name: string;
  about: string;
  example: string;
  /** @throws {Misused} with a sentence for whoever typed it; then nothing was done. */
  run(args: readonly string[], deps: ActDeps): Promise<void>;
};

export class Misused extends Error {
  override readonly name = 'Misused';
}

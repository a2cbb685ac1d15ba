import { registerHooks } from 'node:module';
import { MUTANTS } from './table.ts';

const SRC = new URL('../../../src/', import.meta.url);

/** From now on this thread loads the source with one bug in it. Nothing is written to disk. */
export function plant(name: string): void {
  const { file, from, to } = MUTANTS[name]!;
  const { href } = new URL(file, SRC);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (url !== href) return loaded;
      const source = String(loaded.source);
      const times = source.split(from).length - 1;
      if (times !== 1)
        throw new Error(`the mutant ${name} cannot be planted: its text occurs ${times} times in ${file}`);
      return { ...loaded, source: source.replace(from, () => to) };
    },
  });
}

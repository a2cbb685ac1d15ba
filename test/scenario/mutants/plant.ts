import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MUTANTS } from './table.ts';

const SRC = new URL('../../../src/', import.meta.url);

/** From now on this thread loads the source with one bug in it. Nothing is written to disk. */
export function plant(name: string): void {
  const { file, from, to } = MUTANTS[name]!;
  change(new URL(file, SRC).href, (source) => {
    const times = source.split(from).length - 1;
    if (times !== 1) throw new Error(`the mutant ${name} cannot be planted: its text occurs ${times} times in ${file}`);
    return source.replace(from, () => to);
  });
}

/** The same with a text of its own for a file, which is a path. */
export function plantText({ file, text }: { file: string; text: string }): void {
  change(pathToFileURL(file).href, () => text);
}

function change(href: string, to: (source: string) => string): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      return url === href ? { ...loaded, source: to(String(loaded.source)) } : loaded;
    },
  });
}

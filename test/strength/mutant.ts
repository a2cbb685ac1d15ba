import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** One thing changed in one file: what stood between two places of its text, and what stands there instead. */
export interface Mutant {
  file: string;
  start: number;
  end: number;
  /** What kind of change, for the report. */
  kind: string;
  from: string;
  to: string;
  line: number;
}

export function applied(source: string, { start, end, to }: Mutant): string {
  return source.slice(0, start) + to + source.slice(end);
}

/** Puts it in while the file is read, so that the file itself stays as it is. */
export function mutantFrom(file: string | undefined): Plugin {
  const mutant = file ? (JSON.parse(readFileSync(file, 'utf8')) as Mutant) : null;
  return {
    name: 'stepwise:mutant',
    enforce: 'pre',
    load(id) {
      if (!mutant || id.split('?')[0] !== mutant.file) return null;
      return applied(readFileSync(mutant.file, 'utf8'), mutant);
    },
  };
}

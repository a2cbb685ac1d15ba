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
/** A file with another text than it has. */
export type Changed = { file: string; text: string };

export function applied(source: string, { start, end, to }: Mutant): string {
  return source.slice(0, start) + to + source.slice(end);
}

/** Puts the one of the moment in while the file is read, so that the file itself stays as it is. */
export function changedIn(current: () => Changed | null): Plugin {
  return {
    name: 'stepwise:mutant',
    enforce: 'pre',
    load(id) {
      const changed = current();
      return changed && id.split('?')[0] === changed.file ? changed.text : null;
    },
  };
}

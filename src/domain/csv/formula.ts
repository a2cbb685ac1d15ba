/**
 * A spreadsheet runs a cell that begins with = + - @ (or a tab before one) as a formula, whoever wrote it. So such words
 * leave with one apostrophe before them, and come back without it. Words that have apostrophes of their own before such a
 * sign get one more, so that each text comes back as it was.
 */
const RUNS = /^[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

export function isFormula(cell: string): boolean {
  return RUNS.test(cell);
}

export function guarded(words: string): string {
  return RUNS.test(words) || GUARDED.test(words) ? `'${words}` : words;
}

export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

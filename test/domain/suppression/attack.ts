import { type Counts, FEWEST_SHOWN, type Suppressed } from '#domain/suppression/suppress.ts';

export type Cell = readonly [row: number, column: number];

export const smallCells = (counts: Counts): Cell[] =>
  counts.flatMap((line, row) =>
    line.flatMap((value, column): Cell[] => (value > 0 && value < FEWEST_SHOWN ? [[row, column]] : [])),
  );

const VALUES = [5, 1, 9, 2, 12, 3, 4, 6, 7, 8, 10, 11];

/**
 * Values that a hidden count could have: those for which there is a table of hidden counts from 1 to 12 that fits what is
 * shown. It ends as soon as the attacker cannot be sure any more: two values, one of them not small.
 */
export function attack(shown: Suppressed, [row, column]: Cell): Set<number> {
  const table = shown.slice(0, -1).map((line) => line.slice(0, -1));
  const found = new Set<number>();
  for (const value of VALUES) {
    if (found.size > 1 && [...found].some((one) => one >= FEWEST_SHOWN)) break;
    table[row]![column] = value;
    if (fitsAt(shown, table, row, column) && canBeFilled(shown, table)) found.add(value);
  }
  return found;
}

/** Tries every count in every hidden cell that is left, one after another. Leaves the table as it was. */
function canBeFilled(shown: Suppressed, table: (number | null)[][]): boolean {
  const row = table.findIndex((line) => line.includes(null));
  if (row === -1) return agrees(sum(table.map(sum)), shown.at(-1)!.at(-1)!);
  const column = table[row]!.indexOf(null);
  const filled = VALUES.some((value) => {
    table[row]![column] = value;
    return fitsAt(shown, table, row, column) && canBeFilled(shown, table);
  });
  table[row]![column] = null;
  return filled;
}

function fitsAt(shown: Suppressed, table: readonly (number | null)[][], row: number, column: number): boolean {
  const down = table.map((line) => line[column]!);
  return mayBe(table[row]!, shown[row]!.at(-1)!) && mayBe(down, shown.at(-1)![column]!);
}

/** Whether a line, some of it still untried, can come to a shown total. */
function mayBe(line: readonly (number | null)[], shown: number | null): boolean {
  const left = line.filter((value) => value === null).length;
  const so = sum(line);
  return shown === null || (left === 0 ? so === shown : so + left <= shown && so + left * 12 >= shown);
}

const sum = (line: readonly (number | null)[]) => line.reduce<number>((all, value) => all + (value ?? 0), 0);
const agrees = (all: number, shown: number | null) => shown === null || shown === all;

import { type Counts, FEWEST_SHOWN, type Suppressed } from '#domain/suppression/suppress.ts';

export type Cell = readonly [number, number];
export const smallCells = (counts: Counts): Cell[] =>
  counts.flatMap((line, row) =>
    line.flatMap((value, column): Cell[] => (value > 0 && value < FEWEST_SHOWN ? [[row, column]] : [])),
  );

/** Every value each small count could have, by trying all tables of hidden counts from 1 to 12 that fit what is shown. */
export function attack(shown: Suppressed, small: readonly Cell[]): Set<number>[] {
  const rows = shown.length - 1;
  const columns = shown[0]!.length - 1;
  const table = shown.slice(0, rows).map((line) => line.slice(0, columns));
  const unknown: Cell[] = table.flatMap((line, row) =>
    line.flatMap((value, column): Cell[] => (value === null ? [[row, column]] : [])),
  );
  const found = small.map(() => new Set<number>());
  const fits = (row: number, column: number) =>
    mayBe(table[row]!, shown[row]![columns]!) &&
    mayBe(
      table.map((line) => line[column]!),
      shown[rows]![column]!,
    );
  const tryFrom = (at: number): void => {
    if (found.every((values) => values.size > 1 && [...values].some((value) => value >= FEWEST_SHOWN))) return;
    const cell = unknown[at];
    if (!cell) {
      const all = total(table.map(total));
      if (!agrees(all, shown[rows]![columns]!)) return;
      for (const [index, [row, column]] of small.entries()) found[index]!.add(table[row]![column]!);
      return;
    }
    const [row, column] = cell;
    for (const value of [5, 1, 9, 2, 12, 3, 4, 6, 7, 8, 10, 11]) {
      table[row]![column] = value;
      if (fits(row, column)) tryFrom(at + 1);
    }
    table[row]![column] = null;
  };
  tryFrom(0);
  return found;
}

const total = (line: readonly (number | null)[]) => line.reduce<number>((sum, value) => sum + (value ?? 0), 0);
/** Whether a line, some of it still untried, can come to a shown total. */
const mayBe = (line: readonly (number | null)[], shown: number | null) => {
  const left = line.filter((value) => value === null).length;
  return shown === null || (left === 0 ? total(line) === shown : total(line) + left <= shown);
};
const agrees = (sum: number, shown: number | null) => shown === null || shown === sum;

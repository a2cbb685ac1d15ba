/** Counts that may identify someone when they leave the team: fewer than this, and not none. */
export const FEWEST_SHOWN = 5;

/** A table of counts (whole numbers, none below 0), row by row; every row as long as the first. */
export type Counts = readonly (readonly number[])[];
/** The same with a column of row totals and a row of column totals; null: not shown. */
export type Suppressed = (number | null)[][];

type Cell = { row: number; column: number };

/**
 * The table with its totals, as it may leave the team. Counts of 1 to 4 are not shown, and as many others as it takes so that
 * none of them can be worked out from what is: for each there is another table with the same shown numbers, in which it
 * is 5. None is shown as 0, because it says nothing about anybody. All that is not shown looks alike.
 */
export function suppress(counts: Counts): Suppressed {
  const table = withTotals(counts);
  const hidden = table.map((row) => row.map(isSmall));
  for (const [row, line] of table.entries()) {
    for (const [column, count] of line.entries()) {
      if (!isSmall(count)) continue;
      for (const cell of whatHides(table, hidden, { row, column })) hidden[cell.row]![cell.column] = true;
    }
  }
  return table.map((line, row) => line.map((count, column) => (hidden[row]![column] ? null : count)));
}

const isSmall = (count: number) => count > 0 && count < FEWEST_SHOWN;

function withTotals(counts: Counts): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const columns = rows[0]?.map((_, column) => sum(rows.map((row) => row[column]!))) ?? [];
  return [...rows, columns];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * Cells that hide a small one. Along a rectangle of hidden cells a number can move (one corner up, its neighbours down, the
 * opposite one up) without changing any line's sum; neighbours of at least 5 have room for the small one to become 5. Where
 * there is no such rectangle, the totals go along: cell, row, column and all can rise together.
 */
function whatHides(table: number[][], hidden: boolean[][], small: Cell): Cell[] {
  const [lastRow, lastColumn] = [table.length - 1, table[0]!.length - 1];
  if (small.row === lastRow || small.column === lastColumn) return whatHidesTotal(table, small);
  const corners: Cell[][] = [];
  for (let row = 0; row < lastRow; row++) {
    for (let column = 0; column < lastColumn; column++) {
      if (row === small.row || column === small.column) continue;
      const [beside, below] = [table[small.row]![column]!, table[row]![small.column]!];
      if (beside < FEWEST_SHOWN || below < FEWEST_SHOWN || table[row]![column] === 0) continue;
      corners.push([
        { row: small.row, column },
        { row, column: small.column },
        { row, column },
      ]);
    }
  }
  const lost = (cells: Cell[]) =>
    sum(cells.map(({ row, column }) => (hidden[row]![column] ? 0 : 1_000_000 + table[row]![column]!)));
  const best = corners.reduce<Cell[] | null>((kept, one) => (!kept || lost(one) < lost(kept) ? one : kept), null);
  return best ?? totalsOf(table, small);
}

function totalsOf(table: number[][], { row, column }: Cell): Cell[] {
  const [lastRow, lastColumn] = [table.length - 1, table[0]!.length - 1];
  return [
    { row, column: lastColumn },
    { row: lastRow, column },
    { row: lastRow, column: lastColumn },
  ];
}

/** A total rises with one count in its line, which is small too, and with the total of all. */
function whatHidesTotal(table: number[][], { row, column }: Cell): Cell[] {
  const [lastRow, lastColumn] = [table.length - 1, table[0]!.length - 1];
  const within =
    row < lastRow
      ? { row, column: table[row]!.findIndex((count) => count > 0) }
      : column < lastColumn
        ? { row: table.findIndex((line) => line[column]! > 0), column }
        : firstCount(table);
  return totalsOf(table, within);
}

function firstCount(table: number[][]): Cell {
  const row = table.findIndex((line) => line.some((count) => count > 0));
  return { row, column: table[row]!.findIndex((count) => count > 0) };
}

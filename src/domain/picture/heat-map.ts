import type { BandId } from '#content/matrix.ts';
import { type Fact, worst } from './fact.ts';

/** What stands behind one cell. `worst`: the highest band among its open concerns. */
export type Cell = {
  concerns: number;
  open: number;
  observations: number;
  strengths: number;
  worst: BandId | null;
};
export type HeatMap = {
  /** Names of the rows and columns that have anything, in order; `null` last: nobody has said which. */
  rows: readonly (string | null)[];
  columns: readonly (string | null)[];
  cell(row: string | null, column: string | null): Cell;
  /** All of a row, each fact once, however many columns it stands in. */
  row(row: string | null): Cell;
  column(column: string | null): Cell;
  all: Cell;
};

/** What a fact counts under. Several: it stands in each of their rows or columns, and once in a total. */
export type Axis = (fact: Fact) => readonly (string | null)[];
export const byProvider: Axis = ({ provider }) => [provider];
export const byPlacement: Axis = ({ placement }) => [placement];
export const byUniversity: Axis = ({ university }) => [university];
export const byDomain: Axis = ({ domains }) => (domains.length > 0 ? domains : [null]);
export const byGroup: Axis = ({ groups }) => (groups.length > 0 ? groups : [null]);

type Growing = { -readonly [Key in keyof Cell]: Cell[Key] };
const EMPTY: Cell = { concerns: 0, open: 0, observations: 0, strengths: 0, worst: null };

/** Counts facts along two axes, in any order. */
export function heatMap(facts: Iterable<Fact>, rowsOf: Axis, columnsOf: Axis): HeatMap {
  const cells = new Map<string | null, Map<string | null, Growing>>();
  const [rows, columns] = [new Map<string | null, Growing>(), new Map<string | null, Growing>()];
  const all = fresh();
  for (const fact of facts) {
    const down = columnsOf(fact);
    for (const row of rowsOf(fact)) {
      const line = cells.get(row) ?? new Map<string | null, Growing>();
      cells.set(row, line);
      for (const column of down) count(line, column, fact);
      count(rows, row, fact);
    }
    for (const column of down) count(columns, column, fact);
    add(all, fact);
  }
  return {
    rows: inOrder(rows.keys()),
    columns: inOrder(columns.keys()),
    cell: (row, column) => cells.get(row)?.get(column) ?? EMPTY,
    row: (row) => rows.get(row) ?? EMPTY,
    column: (column) => columns.get(column) ?? EMPTY,
    all,
  };
}

const fresh = (): Growing => ({ ...EMPTY });

function count(line: Map<string | null, Growing>, name: string | null, fact: Fact): void {
  const known = line.get(name);
  const cell = known ?? fresh();
  if (!known) line.set(name, cell);
  add(cell, fact);
}

function add(cell: Growing, { kind, strength, closed, band }: Fact): void {
  if (kind === 'observation') {
    if (strength) cell.strengths += 1;
    else cell.observations += 1;
    return;
  }
  cell.concerns += 1;
  if (closed !== null) return;
  cell.open += 1;
  if (band !== null) cell.worst = worst(cell.worst, band);
}

function inOrder(names: Iterable<string | null>): (string | null)[] {
  return [...names].sort((a, b) => (a === null ? 1 : b === null || a < b ? -1 : 1));
}

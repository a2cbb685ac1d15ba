import { guarded } from '#domain/csv/formula.ts';
import { writeRows } from '#domain/csv/rows.ts';
import type { Day } from '#domain/time/days.ts';
import {
  type AnyColumn,
  type Cell,
  type ColumnType,
  columnsOf,
  type PackValues,
  type Row,
  TABLE_NAMES,
  TABLES,
  type TableName,
  valuesOf,
} from './columns.ts';
import type { Rows } from './rows.ts';

/** Spreadsheets take a file that begins with it for what it is. */
const BOM = '\ufeff';
/** Between the values of one cell. No id of ours has one. */
const BETWEEN = '; ';

const written = (cell: Cell): string =>
  guarded(cell === null ? '' : typeof cell === 'object' ? cell.join(BETWEEN) : String(cell));

/** A line of headings, with nothing below it. Rows come after it as they are made. */
export function headings(table: TableName, words: boolean): string {
  return BOM + writeRows([columnsOf(table, words)]);
}

export function lines<Name extends TableName>(table: Name, rows: readonly Row<Name>[], words: boolean): string {
  const columns = columnsOf(table, words);
  return writeRows(rows.map((row) => columns.map((column) => written(row[column]))));
}

export type Entry = { table: TableName; column: AnyColumn; meaning: string; type: ColumnType; values: string[] };
/** Raised when a column goes or comes to mean something else. */
export const EXPORT_VERSION = 1;

/** Every column of the files: what it means, and what may stand in it. */
export function dictionary(words: boolean, meanings: Record<AnyColumn, string>, pack: PackValues): Entry[] {
  return TABLE_NAMES.flatMap((table) =>
    columnsOf(table, words).map((column: AnyColumn) => ({
      table,
      column,
      meaning: meanings[column],
      type: (TABLES[table] as Record<string, ColumnType>)[column]!,
      values: valuesOf(table, column, pack),
    })),
  );
}

export function dictionaryFile(entries: readonly Entry[]): string {
  const rows = entries.map(({ table, column, meaning, type, values }) => [table, column, meaning, type, values]);
  return BOM + writeRows([['table', 'column', 'meaning', 'type', 'values'], ...rows.map((row) => row.map(written))]);
}

/** What was asked for stands in the file, so that nobody takes a part of the cases for all of them. */
export type Chosen = { team: string | null; provider: string | null; from: Day | null; to: Day | null; which: Which };
export type Which = 'all' | 'open' | 'closed';

export function jsonFile(rows: Rows, made: Day, chosen: Chosen, entries: readonly Entry[], words: boolean): string {
  const only = <Name extends TableName>(table: Name) => {
    const columns = columnsOf(table, words);
    return rows[table].map((row) => Object.fromEntries(columns.map((column) => [column, (row as Row<Name>)[column]])));
  };
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, only(table)]));
  const head = { format: 'stepwise-export', version: EXPORT_VERSION, made, chosen, words, dictionary: entries };
  return JSON.stringify({ ...head, ...tables }, null, 1);
}

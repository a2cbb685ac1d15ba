import { guarded } from '#domain/csv/formula.ts';
import { writeRows } from '#domain/csv/rows.ts';
import type { Table } from '#domain/picture/question.ts';
import { suppress } from '#domain/suppression/suppress.ts';
import { type Day, dayAfter } from '#domain/time/days.ts';

export type Quarter = { first: Day; last: Day };

/**
 * The last whole quarters of a year, newest first. Counts leave the team for these only: two files for days that overlap
 * could be subtracted from each other, and whole quarters never do.
 */
export function quartersBefore(today: Day, count: number): Quarter[] {
  const quarters: Quarter[] = [];
  for (let next = firstOfQuarter(today); quarters.length < count; next = quarters.at(-1)!.first) {
    const last = dayAfter(next, -1);
    quarters.push({ first: firstOfQuarter(last), last });
  }
  return quarters;
}

function firstOfQuarter(day: Day): Day {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** `columns` and `rows` name an id of the table; null: nobody has said. */
export type CountWords = {
  corner: string;
  total: string;
  notShown: string;
  rows: (id: string | null) => string;
  columns: (id: string | null) => string;
};

/** Concerns by rows and columns as they may leave the team, headings first. Both by name, and what nobody said last. */
export function countsShown(table: Table, words: CountWords): string[][] {
  const columns = byName(table.columns, words.columns);
  const rows = byName(table.rows, words.rows).map(({ name, at }) => ({
    name,
    cells: columns.map((column) => table.cells[at]![column.at]!),
  }));
  const some = rows.filter(({ cells }) => cells.some(({ concerns }) => concerns > 0));
  const shown = suppress(some.map(({ cells }) => cells.map(({ concerns }) => concerns)));
  const lines = some.length === 0 ? [] : shown;
  return [
    [words.corner, ...columns.map(({ name }) => name), words.total],
    ...lines.map((line, at) => [
      at < some.length ? some[at]!.name : words.total,
      ...line.map((count) => (count === null ? words.notShown : String(count))),
    ]),
  ];
}

function byName(ids: readonly (string | null)[], nameOf: (id: string | null) => string) {
  const named = ids.map((id, at) => ({ id, at, name: nameOf(id) }));
  return named.sort((a, b) => Number(a.id === null) - Number(b.id === null) || (a.name < b.name ? -1 : 1));
}

/** One table for each file: a second one could give a hidden count away. */
export function countsFile(shown: readonly (readonly string[])[]): string {
  return `\ufeff${writeRows(shown.map((line) => line.map(guarded)))}`;
}

import { BANDS, type PlaceNames } from '#domain/picture/fact.ts';
import type { Cell } from '#domain/picture/heat-map.ts';
import { countOf, type Layer } from '#domain/picture/layer.ts';
import type { Table } from '#domain/picture/question.ts';
import { inOrder } from '#domain/words/in-order.ts';
import type { Rows } from '../../text/picture.ts';
import { domainColumns, nameOn } from './names.ts';

export type HeatRow = { id: string | null; name: string; provider: string | null; cells: readonly Cell[]; total: Cell };
export type HeatColumn = { id: string | null; name: string; total: Cell };

const EMPTY: Cell = { concerns: 0, open: 0, observations: 0, strengths: 0, worst: null };

export function columnsOf({ columns, columnTotals }: Table, names: PlaceNames): HeatColumn[] {
  return domainColumns(columns).map((id) => ({
    id,
    name: nameOn('domain', id, names),
    total: columnTotals[columns.indexOf(id)] ?? EMPTY,
  }));
}

/** The rows as they are drawn: most first, by name where there are as many, and last what nobody has said. */
export function rowsOf(table: Table, axis: Rows, names: PlaceNames, layer: Layer): HeatRow[] {
  const columns = domainColumns(table.columns);
  const rows = table.rows.map((id, at) => ({
    id,
    name: nameOn(axis, id, names),
    provider: table.providers[at] ?? null,
    cells: columns.map((column) => table.cells[at]![table.columns.indexOf(column)] ?? EMPTY),
    total: table.rowTotals[at]!,
  }));
  return rows.sort((a, b) => {
    if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1;
    return weight(b.total, layer) - weight(a.total, layer) || inOrder(a.name, b.name);
  });
}

/** The worst risk weighs more than any number. */
function weight(cell: Cell, layer: Layer): number {
  const risk = layer === 'risk' && cell.worst ? BANDS.indexOf(cell.worst) + 1 : 0;
  return risk * 1_000_000 + countOf(cell, layer);
}

/** How deep a number is coloured, from 0 to 4: by itself when all are small, else against the most. */
export function depth(count: number, most: number): number {
  return count === 0 ? 0 : most <= 4 ? count : Math.ceil((4 * count) / most);
}

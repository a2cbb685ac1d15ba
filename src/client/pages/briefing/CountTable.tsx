import type { Counted } from '#domain/briefing/briefing.ts';
import { suppress } from '#domain/suppression/suppress.ts';
import { Table } from '../../ui/Table.tsx';
import { briefingText as text } from './briefing-text.ts';
import { domainName } from './names.ts';

export interface CountTableProps<Row> {
  caption: string;
  corner: string;
  counted: Counted<Row>;
  rowName: (row: Row) => string;
  others: boolean;
}

/** Counts with their totals. For others all of it is hidden that could tell of few people. */
export function CountTable<Row>({ caption, corner, counted, rowName, others }: CountTableProps<Row>) {
  const { rows, columns, cells, rowTotals, columnTotals, all } = counted;
  const numbers = others
    ? suppress(cells)
    : [...cells.map((line, at) => [...line, rowTotals[at]!]), [...columnTotals, all]];
  return (
    <Table
      named
      caption={caption}
      titles={[corner, ...columns.map(domainName), text.all]}
      rows={numbers.map((line, at) => ({
        id: `${at}`,
        cells: [at < rows.length ? rowName(rows[at]!) : text.all, ...line.map((count) => count ?? text.notShown)],
      }))}
    />
  );
}

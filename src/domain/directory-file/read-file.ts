import { isFormula, unguarded } from '../csv/formula.ts';
import type { Row } from '../csv/rows.ts';
import { readRows } from '../csv/rows.ts';
import type { Column, Fields, Kind, Line } from './columns.ts';
import { COLUMNS, KINDS } from './columns.ts';
import type { FieldFlaw } from './flaws.ts';
import { flawsOf, isPhone } from './flaws.ts';

export const LIMIT = { rows: 100_000, bytes: 20 * 1024 * 1024, codeChars: 40 };

export type RowFlaw =
  | FieldFlaw
  | 'formula'
  | 'unknown_kind'
  | 'no_code'
  | 'bad_code'
  | 'too_many_cells'
  | 'twice'
  | 'no_parent'
  | 'wrong_parent'
  | 'moved'
  | 'kind_changed'
  | 'too_big';

/** One problem of a file. `column` null: the whole row. `value`: what stands there. */
export type Problem = { row: number; column: Column | null; code: RowFlaw; value: string };

/** Why nothing of a file can be used. */
export type FileFlaw =
  | { code: 'empty' | 'too_many_rows' | 'separator' }
  | { code: 'open_quote'; row: number }
  | { code: 'no_columns'; columns: readonly Column[] };

export type FileRead = { ok: true; lines: Line[]; problems: Problem[] } | { ok: false; flaw: FileFlaw };

const BETWEEN_PAUSES = 400;

/** Reads a file row by row, and yields now and then how many it has read, so that a page can draw in between. */
export function* readFile(text: string, today: string): Generator<number, FileRead> {
  const rows = readRows(text);
  const first = rows.next().value as Row | undefined;
  const columns = first?.cells.map(columnIn) ?? [];
  const flaw = headingFlaw(first, columns);
  if (flaw) return { ok: false, flaw };
  const lines: Line[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.row > LIMIT.rows + 1) return { ok: false, flaw: { code: 'too_many_rows' } };
    if (row.open) return { ok: false, flaw: { code: 'open_quote', row: row.row } };
    if (row.cells.some((cell) => cell.trim() !== '')) readLine(row, columns, today, lines, problems);
    if (row.row % BETWEEN_PAUSES === 0) yield row.row;
  }
  return lines.length + problems.length === 0 ? { ok: false, flaw: { code: 'empty' } } : { ok: true, lines, problems };
}

/** "Belongs_To " is "belongs to". A heading that is none of ours may stand there, and its column is left alone. */
function columnIn(heading: string): Column | null {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return COLUMNS.find((column) => column === plain) ?? null;
}

function headingFlaw(first: Row | undefined, columns: readonly (Column | null)[]): FileFlaw | null {
  if (!first || first.cells.every((cell) => cell.trim() === '')) return { code: 'empty' };
  if (first.cells.length === 1 && /[;\t]/.test(first.cells[0]!)) return { code: 'separator' };
  const missing = COLUMNS.filter((column) => !columns.includes(column));
  return missing.length > 0 ? { code: 'no_columns', columns: missing } : null;
}

function readLine(
  { row, cells }: Row,
  columns: readonly (Column | null)[],
  today: string,
  lines: Line[],
  problems: Problem[],
): void {
  const before = problems.length;
  const problem = (column: Column | null, code: RowFlaw, value = '') =>
    void problems.push({ row, column, code, value: value.slice(0, 60) });
  const fields: Fields = {};
  cells.forEach((cell, at) => {
    const column = columns[at];
    const plain = cell.trim();
    if (column === undefined && plain !== '') problem(null, 'too_many_cells', plain);
    if (!column) return;
    // A number that begins with + is what people write, and no spreadsheet can run it.
    const number = column === 'phone' && /^\+[\d ()]+$/.test(plain) && isPhone(plain);
    if (isFormula(plain) && !number) problem(column, 'formula', plain);
    fields[column] = unguarded(plain).replace(/\s+/g, ' ').trim();
  });
  const kind = kindIn(fields.kind ?? '');
  const code = fields.code ?? '';
  if (!kind) {
    problem('kind', 'unknown_kind', fields.kind);
    return;
  }
  for (const { column, code: what } of flawsOf(kind, fields, today)) {
    if (!problems.slice(before).some((one) => one.column === column)) problem(column, what, fields[column]);
  }
  const bad = code.length > LIMIT.codeChars || (code.startsWith('#') && !idIn(code));
  if (code === '') problem('code', 'no_code');
  else if (bad) problem('code', 'bad_code', code);
  // Taken along with its problems, or everything that belongs to it would have one too.
  else lines.push({ row, kind, fields });
}

function kindIn(words: string): Kind | null {
  const plain = words.toLowerCase().replace(/[\s_-]+/g, ' ');
  return KINDS.find((kind) => kind === plain) ?? null;
}

/** A thing that has no code of its own is written with # and its id. Null: not such a code. */
export function idIn(code: string): string | null {
  return /^#[A-Za-z0-9_-]{22}$/.test(code) ? code.slice(1) : null;
}

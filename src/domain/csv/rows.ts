/** One record of a file. `row` counts as a spreadsheet does, the headings being row 1. `open`: a quote that never ends. */
export type Row = { row: number; cells: string[]; open: boolean };

/**
 * RFC 4180, and what spreadsheets make of it: fields in quotes may hold commas, quotes written twice and line breaks;
 * lines end in CRLF, LF or CR; a quote inside a field without quotes is only a quote. Rows come one by one, so whoever
 * reads can stop early or pause.
 */
export function* readRows(text: string): Generator<Row> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (let row = 1; at < text.length; row++) {
    const cells: string[] = [];
    for (;;) {
      const quoted = text[at] === '"';
      const end = quoted ? endOfQuotes(text, at + 1) : at;
      if (end === -1) {
        yield { row, cells: [...cells, text.slice(at + 1)], open: true };
        return;
      }
      const stop = endOfCell(text, end);
      const words = quoted
        ? text.slice(at + 1, end - 1).replaceAll('""', '"') + text.slice(end, stop)
        : text.slice(at, stop);
      cells.push(words);
      at = stop + 1;
      if (text[stop] !== ',') {
        if (text[stop] === '\r' && text[at] === '\n') at += 1;
        break;
      }
    }
    yield { row, cells, open: false };
  }
}

/** Behind the quote that closes; -1 when none does. */
function endOfQuotes(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return -1;
    if (text[at + 1] !== '"') return at + 1;
  }
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 10 || code === 13) return at;
    at += 1;
  }
  return at;
}

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** CRLF after each row, as RFC 4180 has it. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => {
      const line = cells.map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
      // A row with one empty cell would be no row at all.
      return `${line === '' ? '""' : line}\r\n`;
    })
    .join('');
}

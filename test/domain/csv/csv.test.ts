import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodingOf } from '#domain/csv/encoding.ts';
import { guarded, isFormula, unguarded } from '#domain/csv/formula.ts';
import { readRows, writeRows } from '#domain/csv/rows.ts';

const SEED = { seed: 20261125, numRuns: 400 };
const cells = (text: string) => [...readRows(text)].map((row) => row.cells);
const cell = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[",\r\n' =+@a]{0,8}$/),
  fc.constantFrom('', '"', '""', '=1+1', "'=1", 'Ward 4, "older" people', 'é £ ’', '\r\n'),
);

describe('rows of a file', () => {
  test('whatever is written can be read again', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cells(writeRows(rows))).toEqual(rows);
      }),
      SEED,
    );
  });

  test('any text at all is read to its end, and never more rows than it has lines', () => {
    fc.assert(
      fc.property(cell, cell, cell, (...parts) => {
        const text = parts.join(',"');
        expect(cells(text).length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      }),
      SEED,
    );
  });

  test.each<[string, string, string[][]]>([
    [
      'lines end as on Windows, Unix or an old Mac',
      'a,b\r\nc,d\ne,f\rg,h',
      ['ab', 'cd', 'ef', 'gh'].map((r) => [...r]),
    ],
    ['the last line needs no end, and an end is no further row', 'a\r\n', [['a']]],
    ['the mark at the start is no letter', '\ufeffkind,code', [['kind', 'code']]],
    ['quotes may hold commas, quotes and line breaks', '"a,""b""\r\nc",d', [['a,"b"\r\nc', 'd']]],
    ['a quote in the middle is only a quote', 'the 6" tape,b', [['the 6" tape', 'b']]],
    ['what follows a closing quote stays', '"a"b,c', [['ab', 'c']]],
    [
      'empty cells count',
      'a,,\r\n,',
      [
        ['a', '', ''],
        ['', ''],
      ],
    ],
    ['an empty line is a row with one empty cell', 'a\r\n\r\nb', [['a'], [''], ['b']]],
    ['nothing is no row', '', []],
  ])('%s', (_what, text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  test('a quote that never closes is told with its row', () => {
    expect([...readRows('a,b\r\nc,"d\r\ne,f')].at(-1)).toEqual({ row: 2, cells: ['c', 'd\r\ne,f'], open: true });
  });
});

describe('words that a spreadsheet would run', () => {
  test('leave with an apostrophe, never begin with a sign, and come back as they were', () => {
    fc.assert(
      fc.property(cell, (words) => {
        expect(isFormula(guarded(words))).toBe(false);
        expect(unguarded(guarded(words))).toBe(words);
      }),
      SEED,
    );
  });

  test.each(['=cmd|’/C calc’!A0', '+1', '-1', '@SUM(A1)', '\t=1'])('%s is one', (words) => {
    expect(isFormula(words)).toBe(true);
  });

  test.each(['Ward 4', "O'Neill", 'a=b', '4-1'])('%s is none and stays as it is', (words) => {
    expect([isFormula(words), guarded(words)]).toEqual([false, words]);
  });
});

describe('how a file was written down', () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('Café £ 🦆'), 'utf-8'],
    ['plain letters', new TextEncoder().encode('Ward 4'), 'utf-8'],
    ['nothing', bytes(), 'utf-8'],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x61, 0), 'utf-16le'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0, 0x61), 'utf-16be'],
    ['the old Windows alphabet', bytes(0x43, 0x61, 0x66, 0xe9, 0x2c, 0xa3), 'windows-1252'],
    ['letters cut in the middle', bytes(0x61, 0xe2, 0x82), 'windows-1252'],
    ['a workbook', bytes(0x50, 0x4b, 3, 4), 'workbook'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11), 'workbook'],
    ['a picture', bytes(0x89, 0x50, 0, 0), 'not_text'],
  ])('%s', (_what, file, encoding) => {
    expect(encodingOf(file)).toBe(encoding);
  });

  test('agrees with the browser about what is UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12, min: 1 }), (file) => {
        const claimed = encodingOf(file);
        if (claimed !== 'utf-8' && claimed !== 'windows-1252') return;
        const decodes = () => new TextDecoder('utf-8', { fatal: true }).decode(file);
        // Ours may take a few sequences that no letter has; it never turns real UTF-8 away.
        if (claimed === 'windows-1252') expect(decodes).toThrow();
      }),
      SEED,
    );
  });
});

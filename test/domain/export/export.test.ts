import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '#domain/concern/status.ts';
import { isFormula, unguarded } from '#domain/csv/formula.ts';
import { readRows } from '#domain/csv/rows.ts';
import { columnsOf, type PackValues, TABLE_NAMES, TABLES, type TableName } from '#domain/export/columns.ts';
import { dictionary, dictionaryFile, headings, jsonFile, lines } from '#domain/export/files.ts';
import { rowsOf, type ToExport } from '#domain/export/rows.ts';

const SEED = { seed: 20261126, numRuns: 150 };
const PACK: PackValues = {
  domains: [{ id: 'learners', label: 'Supervision' }],
  learner_groups: [{ id: 'nursing', label: 'Nursing' }],
};
const MEANINGS = new Proxy({} as Parameters<typeof dictionary>[1], { get: (_, column) => `What ${String(column)} is` });

/** Every odd thing that people type or paste: formulas, quotes, breaks, marks nobody sees, other scripts. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    '+44',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '"',
    '""',
    'a,b',
    'a;b',
    '\r\n',
    '\u202e',
    '\ufeff',
    'ß é 学 🙂',
  ),
);
const line = words.filter((text) => text.trim() !== '');
const id = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
const place = fc.option(fc.record({ id, name: line }));
const level = fc.integer({ min: 1, max: 5 });
const day = fc.constantFrom('2026-01-31', '2026-11-26');

const toExport: fc.Arbitrary<ToExport> = fc
  .record({
    space: id,
    form: fc.constantFrom('concern' as const, 'observation' as const),
    observed: fc.constantFrom('', 'strength', 'concern'),
    sent: fc.constantFrom('2026-11-20T10:00:00Z', 'by a wrong clock'),
    organisation: place,
    placement: place,
    education: place,
    groups: fc.subarray(['nursing', 'midwifery', 'dental']),
    domains: fc.subarray(['learners', 'workforce']),
    rated: fc.option(fc.record({ likelihood: level, impact: level })),
    status: fc.constantFrom(...STATUSES),
    closed: fc.option(day),
    said: fc.option(words),
    title: line,
    actions: fc.array(
      fc.record({
        id,
        what: line,
        owner: fc.oneof(
          fc.record({ kind: fc.constant('organisation' as const), name: line }),
          fc.constant({ kind: 'person' as const, account: 'me' }),
        ),
        due: fc.option(day),
        state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
        evidence: words,
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ said, title, actions, organisation, placement, education, ...one }) => ({
    summary: {
      kind: 'concern',
      team: 't',
      step: 'region',
      words: '',
      where: '',
      risk: '',
      opened: true,
      last: 'nobody',
      waiting: false,
      dueBy: null,
      fixed: null,
      handler: 'me',
      watchers: [],
      actionBy: null,
      roster: 1,
      outsiders: false,
      asks: [],
      place: { organisation, placement, education },
      ...one,
    },
    answers: said === null ? {} : { 'what-happened': said, where: said },
    casework: {
      actions: actions.map((action) => ({
        ...action,
        added: { author: 'me', at: '2026-11-21T09:00:00Z' },
        changes: [],
      })),
    },
    team: title,
    titles: new Map([['me', title]]),
  }));

const all = (rows: ReturnType<typeof rowsOf>, table: TableName, words: boolean) =>
  headings(table, words) + lines(table, rows[table], words);
const read = (text: string) => [...readRows(text)].map(({ cells }) => cells);

test('the columns of each table are those that people know from earlier files', () => {
  const place =
    'provider_id:id provider:text placement_id:id placement:text course_id:id course:text learner_groups:some-of domains:some-of';
  const words = 'what_happened:text when_in_their_words:text where_in_their_words:text';
  const written = TABLE_NAMES.map((table) => {
    const columns = Object.entries(TABLES[table]).map(([name, type]) => `${name}:${type}`);
    return `${table} ${columns.join(' ')}`;
  });
  expect(written).toEqual([
    `cases case:id day:day team:text step:one-of ${place} band:one-of score:number status:one-of handler:text due:day closed:day ${words}`,
    'actions case:id action:id added:day what:text owner_kind:one-of owner:text due:day state:one-of evidence:text',
    `observations observation:id day:day team:text kind:one-of ${place} status:one-of ${words}`,
  ]);
});

describe('rows of cases', () => {
  test('say of an action whose it is, and of an observation whether it is a strength, where that was said', () => {
    fc.assert(
      fc.property(fc.array(toExport, { maxLength: 4 }), (cases) => {
        const { actions, observations } = rowsOf(cases);
        const owners = cases.flatMap(({ casework, titles }) =>
          casework.actions.map(({ id, owner }) =>
            owner.kind === 'person' ? [id, 'member', titles.get(owner.account)] : [id, 'organisation', owner.name],
          ),
        );
        expect(actions.map(({ action, owner_kind, owner }) => [action, owner_kind, owner])).toEqual(owners);
        const seen = cases.filter(({ summary }) => summary.form === 'observation');
        expect(observations.map(({ kind }) => kind)).toEqual(
          seen.map(({ summary: { observed } }) => (observed === '' ? null : observed)),
        );
      }),
      SEED,
    );
  });

  test('name nobody whose title is not known, and nobody where nobody handles it', () => {
    const [one] = fc.sample(toExport, { seed: 1, numRuns: 1 });
    const action = { id: 'a', added: { author: 'me', at: '2026-11-21T09:00:00Z' }, changes: [], what: 'Name somebody' };
    const owner = { kind: 'person', account: 'gone' } as const;
    const rowsWith = (handler: string | null) => {
      const summary = { ...one!.summary, form: 'concern' as const, handler };
      const actions = [{ ...action, owner, due: null, state: 'open' as const, evidence: '' }];
      return rowsOf([{ ...one!, summary, casework: { actions }, titles: new Map([['me', 'Lead']]) }]);
    };
    expect(rowsWith('me').cases[0]?.handler).toBe('Lead');
    expect([rowsWith('gone').cases[0]?.handler, rowsWith(null).cases[0]?.handler]).toEqual([null, null]);
    expect(rowsWith(null).actions[0]).toMatchObject({ owner_kind: 'member', owner: null, evidence: null });
  });

  test('call the days of things days, so that a spreadsheet can sort by them', () => {
    const days = dictionary(true, MEANINGS, PACK).filter(({ type }) => type === 'day');
    expect(days.map(({ table, column }) => `${table} ${column}`).sort()).toEqual([
      'actions added',
      'actions due',
      'cases closed',
      'cases day',
      'cases due',
      'observations day',
    ]);
  });
});

describe('files of cases', () => {
  test('say in a spreadsheet what they were made of, whatever people typed', () => {
    fc.assert(
      fc.property(fc.array(toExport, { maxLength: 4 }), fc.boolean(), (cases, withWords) => {
        const rows = rowsOf(cases);
        for (const table of TABLE_NAMES) {
          const text = all(rows, table, withWords);
          expect(text.startsWith('\ufeff')).toBe(true);
          const [titles, ...records] = read(text);
          const columns = columnsOf(table, withWords);
          expect(titles).toEqual(columns);
          const said = rows[table].map((row) =>
            columns.map((column) => {
              const value = (row as Record<string, unknown>)[column];
              return value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value);
            }),
          );
          expect(records.map((cells) => cells.map(unguarded))).toEqual(said);
        }
      }),
      SEED,
    );
  });

  test('never hold a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(toExport, { minLength: 1, maxLength: 4 }), (cases) => {
        const rows = rowsOf(cases);
        for (const table of TABLE_NAMES)
          expect(
            read(all(rows, table, true))
              .flat()
              .filter(isFormula),
          ).toEqual([]);
      }),
      SEED,
    );
  });

  test('and the one file with all of it say the same, with what each column means', () => {
    const chosen = { team: null, provider: null, from: null, to: '2026-11-26', which: 'open' as const };
    fc.assert(
      fc.property(fc.array(toExport, { maxLength: 3 }), fc.boolean(), (cases, withWords) => {
        const rows = rowsOf(cases);
        const file = JSON.parse(
          jsonFile(rows, '2026-11-26', chosen, dictionary(withWords, MEANINGS, PACK), withWords),
        ) as Record<string, unknown>;
        expect(file).toMatchObject({ format: 'stepwise-export', version: 1, chosen, words: withWords });
        for (const table of TABLE_NAMES) {
          const columns = new Set<string>(columnsOf(table, withWords));
          const kept = rows[table].map((row) =>
            Object.fromEntries(Object.entries(row).filter(([name]) => columns.has(name))),
          );
          expect(file[table]).toEqual(JSON.parse(JSON.stringify(kept)));
        }
      }),
      SEED,
    );
  });

  test('leave the words of whoever wrote it out unless they are asked for', () => {
    const [one] = fc.sample(toExport, { seed: 1, numRuns: 1 });
    const said = { ...one!, answers: { 'what-happened': 'Nobody came at night', where: 'Ward 7' } };
    const rows = rowsOf([said]);
    const text = (withWords: boolean) => TABLE_NAMES.map((table) => all(rows, table, withWords)).join();
    expect(text(true)).toMatch('Nobody came at night');
    expect(text(false)).not.toMatch(/Nobody came at night|Ward 7/);
  });
});

describe('the dictionary', () => {
  test('names every column of every table once, and only what the files have', () => {
    for (const withWords of [false, true]) {
      const entries = dictionary(withWords, MEANINGS, PACK);
      const named = entries.map(({ table, column }) => `${table} ${column}`);
      expect(named).toEqual(
        TABLE_NAMES.flatMap((table) => columnsOf(table, withWords).map((column) => `${table} ${column}`)),
      );
    }
  });

  test('says every value of a column that has only some', () => {
    const entries = dictionary(true, MEANINGS, PACK);
    const chosen = entries.filter(({ type }) => type === 'one-of' || type === 'some-of');
    expect(chosen.every(({ values }) => values.length > 0)).toBe(true);
    expect(entries.find(({ column }) => column === 'domains')?.values).toEqual(['learners = Supervision']);
    expect(Object.keys(TABLES).length).toBe(3);
  });

  test('is a file of its own that reads back', () => {
    const rows = read(dictionaryFile(dictionary(false, MEANINGS, PACK)));
    expect(rows[0]).toEqual(['table', 'column', 'meaning', 'type', 'values']);
    expect(rows).toContainEqual(['actions', 'state', 'What state is', 'one-of', 'open; done; dropped']);
  });
});

import { STATUSES } from '#domain/concern/status.ts';
import { STEPS } from '#domain/concern/steps.ts';
import { BANDS } from '#domain/picture/fact.ts';

/** What stands in a column. `one-of` and `some-of`: of the values that the dictionary names. */
export type ColumnType = 'id' | 'day' | 'number' | 'text' | 'one-of' | 'some-of';
/** Null and an empty list: nobody has said. */
export type Cell = string | number | null | readonly string[];

const PLACE = {
  provider_id: 'id',
  provider: 'text',
  placement_id: 'id',
  placement: 'text',
  course_id: 'id',
  course: 'text',
  learner_groups: 'some-of',
  domains: 'some-of',
} as const;
/** The writer's words: only in a file that somebody asked to have them in. */
const WORDS = { what_happened: 'text', when_in_their_words: 'text', where_in_their_words: 'text' } as const;

/** All tables of an export with their columns, in order. A column is never renamed: who reads the files knows it by its name. */
export const TABLES = {
  cases: {
    case: 'id',
    day: 'day',
    team: 'text',
    step: 'one-of',
    ...PLACE,
    band: 'one-of',
    score: 'number',
    status: 'one-of',
    handler: 'text',
    due: 'day',
    closed: 'day',
    ...WORDS,
  },
  actions: {
    case: 'id',
    action: 'id',
    added: 'day',
    what: 'text',
    owner_kind: 'one-of',
    owner: 'text',
    due: 'day',
    state: 'one-of',
    evidence: 'text',
  },
  observations: { observation: 'id', day: 'day', team: 'text', kind: 'one-of', ...PLACE, status: 'one-of', ...WORDS },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type TableName = keyof typeof TABLES;
export type Column<Name extends TableName> = Extract<keyof (typeof TABLES)[Name], string>;
export type Row<Name extends TableName> = Record<Column<Name>, Cell>;
export type AnyColumn = { [Name in TableName]: Column<Name> }[TableName];
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export function columnsOf<Name extends TableName>(table: Name, words: boolean): readonly Column<Name>[] {
  const all = Object.keys(TABLES[table]) as Column<Name>[];
  return words ? all : all.filter((column) => !Object.hasOwn(WORDS, column));
}

/** The content pack's own values, each with what it means. */
export type PackValues = Record<'domains' | 'learner_groups', readonly { id: string; label: string }[]>;

/** What may stand in a column; empty: anything. */
export function valuesOf(table: TableName, column: AnyColumn, pack: PackValues): string[] {
  if (column === 'domains' || column === 'learner_groups')
    return pack[column].map(({ id, label }) => `${id} = ${label}`);
  if (column === 'step') return [...STEPS];
  if (column === 'band') return [...BANDS];
  if (column === 'status') return [...STATUSES];
  if (column === 'state') return ['open', 'done', 'dropped'];
  if (column === 'owner_kind') return ['member', 'organisation'];
  return table === 'observations' && column === 'kind' ? ['strength', 'concern'] : [];
}

import type { Rules } from '#domain/register/register.ts';
import type { Day } from '#domain/time/days.ts';
import type { Fact, PlaceNames } from './fact.ts';
import { type Axis, byDomain, byGroup, byPlacement, byProvider, byUniversity, type Cell, heatMap } from './heat-map.ts';
import { type Signal, signalsIn, type Told, toldOf } from './signals.ts';

export type AxisName = 'provider' | 'placement' | 'university' | 'group' | 'domain';

export const AXES: Record<AxisName, Axis> = {
  provider: byProvider,
  placement: byPlacement,
  university: byUniversity,
  group: byGroup,
  domain: byDomain,
};

/** Which facts are meant. An axis: null, those of which nobody has said it. What is left out does not matter. */
export type Where = { [Name in AxisName]?: string | null } & {
  team?: string;
  /** From this day, and up to that one, both with it. */
  since?: Day;
  until?: Day;
  spaces?: readonly string[];
};

/** What a page asks of everything its team has. */
export type Question =
  | { ask: 'table'; rows: AxisName; columns: AxisName; where: Where }
  | { ask: 'signals'; rules: Rules; where: Where }
  /** Signals without the cases behind them, which are thousands. */
  | { ask: 'told'; rules: Rules; where: Where }
  | { ask: 'facts'; where: Where };

/** A table as it is drawn: `cells` has a line for each row and in it one for each column. */
export type Table = {
  rows: readonly (string | null)[];
  columns: readonly (string | null)[];
  cells: readonly (readonly Cell[])[];
  /** Of each row that is a placement: whose it is. Wards of two hospitals may have one name. */
  providers: readonly (string | null)[];
  rowTotals: readonly Cell[];
  columnTotals: readonly Cell[];
  all: Cell;
};

type Answers = { table: Table; signals: readonly Signal[]; told: readonly Told[]; facts: readonly Fact[] };
/** `names`: what the places in it are called. Facts are newest first. */
export type Answer<Asked extends Question> = { value: Answers[Asked['ask']]; names: PlaceNames };

export function answerTo<Asked extends Question>(
  facts: Iterable<Fact>,
  names: PlaceNames,
  asked: Asked,
): Answer<Asked> {
  const value = answerIn(among(facts, asked.where), asked) as Answers[Asked['ask']];
  return { value, names: namesFor(value, names) };
}

function answerIn(facts: readonly Fact[], asked: Question): Answers[Question['ask']] {
  if (asked.ask === 'table') return tableOf(facts, asked.rows, asked.columns);
  if (asked.ask === 'signals') return signalsIn(facts, asked.rules);
  if (asked.ask === 'told') return signalsIn(facts, asked.rules).map(toldOf);
  return [...facts].sort(newestFirst);
}

function tableOf(facts: readonly Fact[], rowsBy: AxisName, columnsBy: AxisName): Table {
  const map = heatMap(facts, AXES[rowsBy], AXES[columnsBy]);
  const { rows, columns, all } = map;
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => map.cell(row, column))),
    providers: rowsBy === 'placement' ? providersOf(rows, facts) : rows.map(() => null),
    rowTotals: rows.map(map.row),
    columnTotals: columns.map(map.column),
    all,
  };
}

/** As the newest to say so has it. */
function providersOf(placements: readonly (string | null)[], facts: readonly Fact[]): (string | null)[] {
  const found = new Map<string | null, Fact>();
  for (const fact of facts) {
    const before = found.get(fact.placement);
    if (!before || newestFirst(fact, before) < 0) found.set(fact.placement, fact);
  }
  return placements.map((placement) => (placement === null ? null : found.get(placement)!.provider));
}

export function among(facts: Iterable<Fact>, { team, since, until, spaces, ...axes }: Where): Fact[] {
  const wanted = spaces && new Set(spaces);
  const along = Object.entries(axes).filter(([, value]) => value !== undefined) as [AxisName, string | null][];
  const found: Fact[] = [];
  for (const fact of facts) {
    if (team !== undefined && fact.team !== team) continue;
    if ((since !== undefined && fact.day < since) || (until !== undefined && fact.day > until)) continue;
    if (wanted && !wanted.has(fact.space)) continue;
    if (along.every(([name, value]) => AXES[name](fact).includes(value))) found.push(fact);
  }
  return found;
}

/** Only those that are in the answer: a region has thousands. */
function namesFor(value: Answers[Question['ask']], names: PlaceNames): PlaceNames {
  const ids = new Set<string | null>();
  if ('cells' in value) for (const id of [...value.rows, ...value.columns, ...value.providers]) ids.add(id);
  else {
    for (const one of value) {
      ids.add(one.provider).add(one.placement);
      if ('university' in one) ids.add(one.university);
    }
  }
  const found = new Map<string, string>();
  for (const id of ids) {
    const name = id === null ? undefined : names.get(id);
    if (name !== undefined) found.set(id!, name);
  }
  return found;
}

const newestFirst = (a: Fact, b: Fact) => (a.day === b.day ? compare(a.space, b.space) : compare(b.day, a.day));
const compare = (a: string, b: string) => (a < b ? -1 : 1);

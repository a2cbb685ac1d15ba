import type { BandId } from '#content/matrix.ts';
import { type Action, isOverdue } from '#domain/casework/actions.ts';
import { BANDS, type Fact } from '#domain/picture/fact.ts';
import { type Axis, byDomain, heatMap } from '#domain/picture/heat-map.ts';
import { type Day, daysBetween, englandDay } from '#domain/time/days.ts';

/** An action with the case it belongs to. `age`: whole days since it was added. */
export type AgedAction = { space: string; action: Action; age: number; late: boolean };

/** Counts under two headings. Totals count each case once, however many columns it stands in. */
export type Counted<Row> = {
  rows: readonly Row[];
  columns: readonly (string | null)[];
  cells: readonly (readonly number[])[];
  rowTotals: readonly number[];
  columnTotals: readonly number[];
  all: number;
};
export type Seen = 'concern' | 'strength';

/** How one provider stands, for a meeting about it. Lists are newest first. */
export type Briefing = {
  open: readonly Fact[];
  /** Open concerns by band, the worst first, and by domain. */
  risks: Counted<BandId | null>;
  observations: readonly Fact[];
  /** The same of what educators saw. */
  seen: Counted<Seen>;
  /** Still to be done, the oldest first. */
  actions: readonly AgedAction[];
  since: { opened: readonly Fact[]; closed: readonly Fact[]; done: readonly AgedAction[] };
};

/** `actions`: of each case, as far as it has any. `domains`: in the order of the pack. */
export function briefingOf(
  facts: readonly Fact[],
  actions: ReadonlyMap<string, readonly Action[]>,
  domains: readonly string[],
  since: Day,
  today: Day,
): Briefing {
  const concerns = facts.filter(({ kind }) => kind === 'concern');
  const observations = facts.filter(({ kind }) => kind === 'observation');
  const open = concerns.filter(({ closed }) => closed === null);
  const all = facts.flatMap(({ space }) => (actions.get(space) ?? []).map((action) => agedOf(space, action, today)));
  return {
    open,
    risks: risksIn(open, domains),
    observations,
    seen: countedBy<Seen>(['concern', 'strength'], domains, observations, ({ strength }) =>
      strength ? 'strength' : 'concern',
    ),
    actions: all.filter(({ action }) => action.state === 'open').sort((a, b) => b.age - a.age),
    since: {
      opened: concerns.filter(({ day }) => day >= since),
      closed: concerns.filter(({ closed }) => closed !== null && closed >= since),
      done: all.filter(({ action }) => (doneOn(action) ?? '') >= since),
    },
  };
}

/** By band, the worst first, and by domain. */
export function risksIn(open: readonly Fact[], domains: readonly string[]): Counted<BandId | null> {
  return countedBy([...BANDS].reverse(), domains, open, ({ band }) => band);
}

function agedOf(space: string, action: Action, today: Day): AgedAction {
  const added = englandDay(action.added.at);
  return { space, action, age: added ? Math.max(0, daysBetween(added, today)) : 0, late: isOverdue(action, today) };
}

/** Null while it is not done. */
function doneOn({ state, changes }: Action): Day | null {
  const last = changes.findLast((change) => change.state === 'done');
  return state === 'done' && last ? englandDay(last.at) : null;
}

/** Rows that have none are left out; what has no row of its own comes last. */
function countedBy<Row extends string>(
  order: readonly Row[],
  domains: readonly string[],
  facts: readonly Fact[],
  rowOf: (fact: Fact) => Row | null,
): Counted<Row> & Counted<Row | null> {
  const rowsBy: Axis = (fact) => [rowOf(fact)];
  const map = heatMap(facts, rowsBy, byDomain);
  const rows = [...order.filter((row) => map.rows.includes(row)), ...(map.rows.includes(null) ? [null] : [])] as Row[];
  const columns = [
    ...domains.filter((id) => map.columns.includes(id)),
    ...map.columns.filter((id) => id === null || !domains.includes(id)),
  ];
  const countOf = ({ concerns, observations, strengths }: ReturnType<typeof map.row>) =>
    concerns + observations + strengths;
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => countOf(map.cell(row, column)))),
    rowTotals: rows.map((row) => countOf(map.row(row))),
    columnTotals: columns.map((column) => countOf(map.column(column))),
    all: countOf(map.all),
  };
}

/** From the first of these days of age on; the last has no end. */
export const AGES = [0, 30, 90] as const;
export type OwnerKind = 'member' | 'organisation';
export const OWNERS: readonly OwnerKind[] = ['member', 'organisation'];
export const ownerKind = ({ owner }: Action): OwnerKind => (owner.kind === 'person' ? 'member' : 'organisation');

/** How many actions of each kind of owner are how old. */
export function agesOf(actions: readonly AgedAction[]): number[][] {
  const bandOf = (age: number) => AGES.findLastIndex((from) => age >= from);
  return OWNERS.map((kind) =>
    AGES.map((_, at) => actions.filter(({ action, age }) => ownerKind(action) === kind && bandOf(age) === at).length),
  );
}

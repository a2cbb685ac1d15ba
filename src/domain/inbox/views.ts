import type { Summary } from '#domain/inbox/summary.ts';
import { bandOf, scoreOf } from '#domain/risk/risk.ts';
import type { Day } from '#domain/time/days.ts';

/** How far the team is with a case, in one word. */
export type RowState = 'new' | 'opened' | 'answered' | 'reply' | 'waiting' | 'overdue' | 'outcome' | 'again' | 'closed';

/** Who looks at the list, and when. */
export type Looker = { today: Day; me: string };

export const isClosed = ({ status }: Summary): boolean => status === 'closed';

/**
 * Whoever spoke last decides. A day that was missed, or a wish to look again, comes before that. An answer that has not
 * left, or was refused, is no answer yet.
 */
export function stateOf(one: Summary, today: Day): RowState {
  if (isClosed(one)) return 'closed';
  if (one.status === 'reopened') return 'again';
  if (one.dueBy !== null && one.dueBy < today) return 'overdue';
  if (one.last === 'outcome') return one.waiting ? 'waiting' : 'outcome';
  if (one.last === 'team') return one.waiting ? 'waiting' : 'answered';
  if (one.last === 'reply') return 'reply';
  return one.opened ? 'opened' : 'new';
}

/** The next day on which something is due: what was promised to the reporter, or what the team set out to do. */
export function dueOf(one: Summary): Day | null {
  const { dueBy, actionBy } = one;
  if (isClosed(one)) return null;
  return dueBy === null || (actionBy !== null && actionBy < dueBy) ? actionBy : dueBy;
}

const OURS: readonly RowState[] = ['new', 'opened', 'reply', 'overdue', 'again'];

export const VIEWS = ['open', 'new', 'mine', 'waiting', 'today', 'overdue', 'others', 'closed', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** What the views ask of a case, worked out once for all of them. `ours`: nothing moves until the team does. */
type Standing = { closed: boolean; ours: boolean; due: Day | null };

function standingOf(one: Summary, { today }: Looker): Standing {
  return { closed: isClosed(one), ours: OURS.includes(stateOf(one, today)), due: dueOf(one) };
}

const IN: Record<View, (one: Summary, looker: Looker, standing: Standing) => boolean> = {
  open: (_one, _looker, { closed }) => !closed,
  new: ({ opened }, _looker, { closed }) => !closed && !opened,
  mine: ({ handler, watchers }, { me }, { closed }) => !closed && (handler === me || watchers.includes(me)),
  waiting: (_one, _looker, { ours }) => ours,
  today: (_one, { today }, { due }) => due === today,
  overdue: (_one, { today }, { due }) => due !== null && due < today,
  others: (_one, _looker, { closed, ours }) => !closed && !ours,
  closed: (_one, _looker, { closed }) => closed,
  all: () => true,
};

/** A case may be in several. */
export function isIn(view: View, one: Summary, looker: Looker): boolean {
  return IN[view](one, looker, standingOf(one, looker));
}

/** Names of the place a case is listed under: its provider and its placement; where nobody has said, in the writer's words. */
export function placesOf({ place: { organisation, placement }, where }: Summary): string[] {
  if (!organisation) return where === '' ? [] : [where];
  return [organisation.name, ...(placement ? [`${placement.name}, ${organisation.name}`] : [])];
}

/** What is filtered by; an empty text: by nothing. A filter that was saved long ago may have a place in a writer's words. */
export type Filter = { team: string; step: string; domain: string; band: string; where: string };
export const NO_FILTER: Filter = { team: '', step: '', domain: '', band: '', where: '' };

export const isOn = (filter: Filter): boolean => Object.values(filter).some((value) => value !== '');

export function passes(one: Summary, { team, step, domain, band, where }: Filter): boolean {
  return (
    (team === '' || one.team === team) &&
    (step === '' || one.step === step) &&
    (domain === '' || one.domains.includes(domain)) &&
    (band === '' || (one.rated !== null && bandOf(one.rated) === band)) &&
    (where === '' || one.where === where || placesOf(one).includes(where))
  );
}

/** Someone is at risk now, and nobody has assessed it yet: above every score. */
const MOST = 26;

function riskOf({ rated, risk }: Summary): number {
  if (rated !== null) return scoreOf(rated);
  return risk === 'now' ? MOST : risk === 'could-be' ? 1 : 0;
}

type Keyed = { one: Summary; due: string; risk: number };
const keyed = (one: Summary): Keyed => ({ one, due: dueOf(one) ?? '~', risk: riskOf(one) });

/** What is due first comes first, of one day the greater risk, then the newer. What has no day comes last. */
function compare(a: Keyed, b: Keyed): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  if (a.risk !== b.risk) return b.risk - a.risk;
  if (a.one.sent !== b.one.sent) return a.one.sent > b.one.sent ? -1 : 1;
  return a.one.space < b.one.space ? -1 : 1;
}

/** The first so many of them in that order. Of thousands a list shows fifty: the others need no place. */
export function firstInOrder(cases: Iterable<Summary>, most: number): Summary[] {
  const first: Keyed[] = [];
  for (const one of cases) {
    const next = keyed(one);
    if (first.length === most && (most === 0 || compare(first[most - 1]!, next) < 0)) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(first[middle]!, next) < 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, next);
    if (first.length > most) first.pop();
  }
  return first.map(({ one }) => one);
}

export type Counts = Record<View, number>;

export function countAll(cases: Iterable<Summary>, looker: Looker): Counts {
  const counts = Object.fromEntries(VIEWS.map((view) => [view, 0])) as Counts;
  for (const one of cases) {
    const standing = standingOf(one, looker);
    for (const view of VIEWS) if (IN[view](one, looker, standing)) counts[view] += 1;
  }
  return counts;
}

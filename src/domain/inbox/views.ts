import type { Summary } from '#domain/inbox/summary.ts';
import type { Day } from '#domain/time/days.ts';

/** How far the team is with a case, in one word. */
export type RowState = 'new' | 'opened' | 'answered' | 'reply' | 'waiting' | 'overdue' | 'outcome' | 'again' | 'closed';

/**
 * Whoever spoke last decides. A day that was missed, or a wish to look again, comes before that. An answer that has not
 * left, or was refused, is no answer yet.
 */
export function stateOf(one: Summary, today: Day): RowState {
  if (one.closed) return 'closed';
  if (one.reopened) return 'again';
  if (isOverdue(one, today)) return 'overdue';
  if (one.last === 'outcome') return one.waiting ? 'waiting' : 'outcome';
  if (one.last === 'team') return one.waiting ? 'waiting' : 'answered';
  if (one.last === 'reply') return 'reply';
  return one.opened ? 'opened' : 'new';
}

/** The next day on which something is due: what was promised to the reporter. */
export const dueOf = (one: Summary): Day | null => (one.closed ? null : one.dueBy);

export function isOverdue(one: Summary, today: Day): boolean {
  const due = dueOf(one);
  return due !== null && due < today;
}

const OURS: readonly RowState[] = ['new', 'opened', 'reply', 'overdue', 'again'];

/** Whose turn it is: nothing moves until the team does. */
export function waitsForUs(one: Summary, today: Day): boolean {
  return OURS.includes(stateOf(one, today));
}

export const VIEWS = ['open', 'new', 'waiting', 'today', 'overdue', 'others', 'closed', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** A case may be in several. */
export const inView: Record<View, (one: Summary, today: Day) => boolean> = {
  open: (one) => !one.closed,
  new: (one) => !one.closed && !one.opened,
  waiting: waitsForUs,
  today: (one, today) => dueOf(one) === today,
  overdue: isOverdue,
  others: (one, today) => !one.closed && !waitsForUs(one, today),
  closed: (one) => one.closed,
  all: () => true,
};

/** What is filtered by; an empty text: by nothing. */
export type Filter = { team: string; step: string; domain: string; where: string };
export const NO_FILTER: Filter = { team: '', step: '', domain: '', where: '' };

export function passes(one: Summary, { team, step, domain, where }: Filter): boolean {
  return (
    (team === '' || one.team === team) &&
    (step === '' || one.step === step) &&
    (domain === '' || one.domains.includes(domain)) &&
    (where === '' || one.where === where)
  );
}

/** Someone at risk now, and nobody has closed it: above every score. */
const MOST = 26;

export function riskOf(one: Summary): number {
  if (one.risk === 'now' && !one.closed) return MOST;
  return one.risk === 'could-be' ? 1 : 0;
}

/** What is due first comes first, of one day the greater risk, then the newer. What has no day comes last. */
export function inOrder(a: Summary, b: Summary): number {
  const [first, second] = [dueOf(a) ?? '~', dueOf(b) ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  const risk = riskOf(b) - riskOf(a);
  if (risk !== 0) return risk;
  if (a.sent !== b.sent) return a.sent > b.sent ? -1 : 1;
  return a.space < b.space ? -1 : 1;
}

export type Counts = Record<View, number>;

export function countAll(cases: readonly Summary[], today: Day): Counts {
  const counts = Object.fromEntries(VIEWS.map((view) => [view, 0])) as Counts;
  for (const one of cases) {
    for (const view of VIEWS) if (inView[view](one, today)) counts[view] += 1;
  }
  return counts;
}

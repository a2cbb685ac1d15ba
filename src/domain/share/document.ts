import type { Casework } from '#domain/casework/casework.ts';
import type { Conversation } from '#domain/concern/conversation.ts';
import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { mayPassOn } from '#domain/concern/passed-on.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { given } from '#domain/questions/answers.ts';
import { bandOf, scoreOf } from '#domain/risk/risk.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import type { Category, Shared } from '#protocol/register.ts';

/** What may stand in a document for a partner, each part only when somebody chose it. */
export const PARTS = ['counts', 'category', 'assessment', 'actions', 'outcome', 'words', 'notes'] as const;
export type Part = (typeof PARTS)[number];
/** Raised when a field goes or comes to mean something else. */
export const SHARED_VERSION = 1;

type Named = { id: string; name: string };
/** `counts` has a line for each row and in it one for each column; null: hidden, because it could tell of few people. */
export type SharedCounts = { columns: readonly string[]; rows: readonly { name: string; counts: (number | null)[] }[] };
export type SharedCategory = {
  place: string;
  now: Category | null;
  since: Day | null;
  /** Oldest first. */
  history: readonly { day: Day | null; category: Category }[];
};
export type SharedConcern = {
  sent: Day | null;
  placement: string | null;
  domains: readonly Named[];
  assessment?: {
    likelihood: number;
    impact: number;
    score: number;
    band: string;
    controls: string;
    further: string;
  } | null;
  actions?: readonly { what: string; owner: string; due: Day | null; state: string }[];
  outcome?: string | null;
  closed?: Day | null;
  /** What happened, in the words of who raised it: only when they said that it may be passed on. */
  words?: string;
  notes?: readonly string[];
};
/** The document as it leaves. A field that is not there was not chosen. Never who raised a concern. */
export type SharedDocument = {
  format: 'stepwise-shared';
  version: number;
  made: Day;
  from: string;
  with: string;
  why: string;
  under: string;
  provider: string | null;
  /** Null only on screen, before that was answered: so it never leaves. */
  provider_told: { is: Shared['providerTold'] | null; why: string };
  counts?: SharedCounts;
  category?: readonly SharedCategory[];
  concerns?: readonly SharedConcern[];
};

export type ToShare = {
  summary: Summary;
  conversation: Pick<Conversation, 'report' | 'items'>;
  casework: Pick<Casework, 'assessments' | 'actions' | 'notes'>;
};
/** What the member said around it. */
export type Frame = Pick<SharedDocument, 'made' | 'from' | 'with' | 'why' | 'under' | 'provider' | 'provider_told'>;
export type Wording = { domain: (id: string) => string; ourTeam: string };

export function documentOf(
  frame: Frame,
  parts: ReadonlySet<Part>,
  {
    concerns,
    counts,
    category,
  }: { concerns: readonly ToShare[]; counts: SharedCounts; category: readonly SharedCategory[] },
  words: Wording,
): SharedDocument {
  return {
    format: 'stepwise-shared',
    version: SHARED_VERSION,
    ...frame,
    ...(parts.has('counts') && { counts }),
    ...(parts.has('category') && { category }),
    ...(concerns.length > 0 && { concerns: concerns.map((one) => concernIn(one, parts, words)) }),
  };
}

/** Whether what happened may go along, as whoever raised it said. Who wants to be asked first has not said yes. */
export const mayShareWords = ({ conversation: { report } }: ToShare): boolean =>
  report !== null && mayPassOn(report) === 'yes';

function concernIn(one: ToShare, parts: ReadonlySet<Part>, { domain, ourTeam }: Wording): SharedConcern {
  const { summary, conversation, casework } = one;
  const said = mayShareWords(one) ? given(conversation.report!.answers, WHAT_HAPPENED)[0] : undefined;
  return {
    sent: englandDay(summary.sent),
    placement: summary.place.placement?.name ?? null,
    domains: summary.domains.map((id) => ({ id, name: domain(id) })),
    ...(parts.has('assessment') && { assessment: assessmentIn(casework) }),
    ...(parts.has('actions') && {
      actions: casework.actions.map(({ what, owner, due, state }) => ({
        what,
        owner: owner.kind === 'organisation' ? owner.name : ourTeam,
        due,
        state,
      })),
    }),
    ...(parts.has('outcome') && { outcome: outcomeIn(conversation), closed: summary.closed }),
    ...(parts.has('words') && said !== undefined && { words: said }),
    ...(parts.has('notes') && { notes: casework.notes.map(({ text }) => text) }),
  };
}

function assessmentIn({ assessments }: ToShare['casework']): NonNullable<SharedConcern['assessment']> | null {
  const last = assessments.at(-1);
  if (!last) return null;
  const { rated, controls, further } = last;
  return { ...rated, score: scoreOf(rated), band: bandOf(rated), controls, further };
}

function outcomeIn({ items }: ToShare['conversation']): string | null {
  const outcomes = items.filter((item) => item.kind === 'outcome').filter(({ delivery }) => delivery !== 'refused');
  return outcomes.at(-1)?.text ?? null;
}

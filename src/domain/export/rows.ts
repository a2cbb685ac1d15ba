import type { Casework } from '#domain/casework/casework.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { dueOf } from '#domain/inbox/views.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { bandOf, scoreOf } from '#domain/risk/risk.ts';
import { englandDay } from '#domain/time/days.ts';
import type { Row, TableName } from './columns.ts';

/** A case as a member may read it. `titles`: the job title of everybody who is or was on the team. Never who sent it. */
export type ToExport = {
  summary: Summary;
  answers: Answers;
  casework: Pick<Casework, 'actions'>;
  team: string;
  titles: ReadonlyMap<string, string>;
};
export type Rows = { [Name in TableName]: Row<Name>[] };

export function rowsOf(cases: readonly ToExport[]): Rows {
  const rows: Rows = { cases: [], actions: [], observations: [] };
  for (const one of cases) {
    if (one.summary.form === 'observation') rows.observations.push(observationRow(one));
    else rows.cases.push(caseRow(one));
    rows.actions.push(...actionRows(one));
  }
  return rows;
}

function caseRow(one: ToExport): Row<'cases'> {
  const { summary, team, titles } = one;
  const { space, step, rated, status, handler, closed } = summary;
  return {
    case: space,
    ...sentIn(one),
    team,
    step,
    ...placeIn(summary),
    band: rated && bandOf(rated),
    score: rated && scoreOf(rated),
    status,
    handler: (handler && titles.get(handler)) ?? null,
    due: dueOf(summary),
    closed,
    ...wordsIn(one),
  };
}

function observationRow(one: ToExport): Row<'observations'> {
  const { summary, team } = one;
  const { space, observed, status } = summary;
  return {
    observation: space,
    ...sentIn(one),
    team,
    kind: observed || null,
    ...placeIn(summary),
    status,
    ...wordsIn(one),
  };
}

function actionRows({ summary, casework, titles }: ToExport): Row<'actions'>[] {
  return casework.actions.map(({ id, added, what, owner, due, state, evidence }) => ({
    case: summary.space,
    action: id,
    added: englandDay(added.at),
    what,
    owner_kind: owner.kind === 'person' ? 'member' : 'organisation',
    owner: owner.kind === 'person' ? (titles.get(owner.account) ?? null) : owner.name,
    due,
    state,
    evidence: evidence || null,
  }));
}

const sentIn = ({ summary }: ToExport) => ({ day: englandDay(summary.sent) });

function placeIn({ place: { organisation, placement, education }, groups, domains }: Summary) {
  return {
    provider_id: organisation?.id ?? null,
    provider: organisation?.name ?? null,
    placement_id: placement?.id ?? null,
    placement: placement?.name ?? null,
    course_id: education?.id ?? null,
    course: education?.name ?? null,
    learner_groups: groups,
    domains,
  };
}

function wordsIn({ answers }: ToExport) {
  const said = (question: string) => given(answers, question)[0] ?? null;
  return {
    what_happened: said('what-happened'),
    when_in_their_words: said('when'),
    where_in_their_words: said('where'),
  };
}

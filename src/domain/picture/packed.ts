import { type Columns, columnsOf, toColumns } from '#domain/columns/columns.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { type Fact, factOf } from './fact.ts';

/** A case to fold again once its team has another roster than the one it was folded with. */
export type Outsider = { space: string; team: string; roster: number };
/** Many facts as they are kept. */
export type PackedFacts = {
  facts: Columns;
  /** An id and what it is called. */
  names: readonly (readonly [string, string])[];
  /** Cases in which somebody spoke who was not on the team's roster. */
  outsiders: readonly Outsider[];
};

const SHARED = [
  'team',
  'kind',
  'strength',
  'day',
  'closed',
  'step',
  'provider',
  'placement',
  'university',
  'domains',
  'groups',
  'band',
] as const satisfies Exclude<keyof Fact, 'space'>[];

export function packFacts(summaries: Iterable<Summary>): PackedFacts {
  const facts: Fact[] = [];
  const names = new Map<string, string>();
  const outsiders: Outsider[] = [];
  for (const summary of summaries) {
    const fact = factOf(summary);
    if (!fact) continue;
    facts.push(fact);
    for (const [id, name] of namesIn(summary)) names.set(id, name);
    const { space, team, roster } = summary;
    if (summary.outsiders) outsiders.push({ space, team, roster });
  }
  return { facts: toColumns<Fact, 'space'>(facts, ['space'], SHARED), names: [...names], outsiders };
}

/** Written out, because tens of thousands of them are read before anything can be counted. */
export function unpackFacts(packed: Columns): Fact[] {
  const of = columnsOf<Fact>(packed);
  const [space, team, kind, strength, day] = [of('space'), of('team'), of('kind'), of('strength'), of('day')];
  const [closed, step, provider, placement] = [of('closed'), of('step'), of('provider'), of('placement')];
  const [university, domains, groups, band] = [of('university'), of('domains'), of('groups'), of('band')];
  const facts: Fact[] = [];
  for (let row = 0; row < packed.rows; row++) {
    facts.push({
      space: space(row),
      team: team(row),
      kind: kind(row),
      strength: strength(row),
      day: day(row),
      closed: closed(row),
      step: step(row),
      provider: provider(row),
      placement: placement(row),
      university: university(row),
      domains: domains(row),
      groups: groups(row),
      band: band(row),
    });
  }
  return facts;
}

/** What the places of a case are called. */
export function namesIn({ place }: Summary): [string, string][] {
  return [place.organisation, place.placement, place.education].flatMap((one): [string, string][] =>
    one ? [[one.id, one.name]] : [],
  );
}

import type { Summary } from '#domain/inbox/summary.ts';
import type { StepId } from '#protocol/directory.ts';
import { BANDS, type Fact, factOf } from './fact.ts';

/**
 * Many facts as they are kept: each text once, in `texts`, and for each fact the places of its texts there (-1: none). A
 * third of the size of the facts themselves, and read back several times faster.
 */
export type PackedFacts = {
  texts: readonly string[];
  facts: readonly (readonly number[])[];
  /** Places of an id and of what it is called. */
  names: readonly (readonly [number, number])[];
  /** Cases in which somebody spoke who was not on the team's roster: space, team, and the version it was folded with. */
  outsiders: readonly (readonly [number, number, number])[];
};
/** A case to fold again once its team has another roster. */
export type Outsider = { space: string; team: string; roster: number };

const STEPS: readonly StepId[] = ['placement', 'provider', 'region'];
const OBSERVATION = 1;
const STRENGTH = 2;

export function packFacts(summaries: Iterable<Summary>): PackedFacts {
  const texts = new Map<string, number>();
  const at = (text: string | null): number => {
    if (text === null) return -1;
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const facts: number[][] = [];
  const names = new Map<string, string>();
  const outsiders: [number, number, number][] = [];
  for (const summary of summaries) {
    const fact = factOf(summary);
    if (!fact) continue;
    for (const [id, name] of namesIn(summary)) names.set(id, name);
    if (summary.outsiders) outsiders.push([at(fact.space), at(fact.team), summary.roster]);
    facts.push([
      at(fact.space),
      at(fact.team),
      (fact.kind === 'observation' ? OBSERVATION : 0) + (fact.strength ? STRENGTH : 0),
      at(fact.day),
      at(fact.closed),
      STEPS.indexOf(fact.step),
      at(fact.provider),
      at(fact.placement),
      at(fact.university),
      fact.band === null ? -1 : BANDS.indexOf(fact.band),
      fact.domains.length,
      ...fact.domains.map(at),
      ...fact.groups.map(at),
    ]);
  }
  const named = [...names].map(([id, name]) => [at(id), at(name)] as const);
  return { texts: [...texts.keys()], facts, names: named, outsiders };
}

export type Unpacked = { facts: Fact[]; names: Map<string, string>; outsiders: Outsider[] };

export function unpackFacts({ texts, facts, names, outsiders }: PackedFacts): Unpacked {
  const text = (at: number) => texts[at]!;
  const maybe = (at: number) => (at === -1 ? null : texts[at]!);
  return {
    facts: facts.map((one) => {
      const [space, team, kind, day, closed, step, provider, placement, university, band, domains] = one as number[];
      const rest = one.slice(11).map(text);
      return {
        space: text(space!),
        team: text(team!),
        kind: kind! & OBSERVATION ? 'observation' : 'concern',
        strength: (kind! & STRENGTH) > 0,
        day: text(day!),
        closed: maybe(closed!),
        step: STEPS[step!]!,
        provider: maybe(provider!),
        placement: maybe(placement!),
        university: maybe(university!),
        band: band === -1 ? null : BANDS[band!]!,
        domains: rest.slice(0, domains),
        groups: rest.slice(domains),
      };
    }),
    names: new Map(names.map(([id, name]) => [text(id), text(name)])),
    outsiders: outsiders.map(([space, team, roster]) => ({ space: text(space), team: text(team), roster })),
  };
}

/** What the places of a case are called. */
export function namesIn({ place }: Summary): [string, string][] {
  return [place.organisation, place.placement, place.education].flatMap((one): [string, string][] =>
    one ? [[one.id, one.name]] : [],
  );
}

import type { Rules } from '#domain/register/register.ts';
import { type Day, daysBetween } from '#domain/time/days.ts';
import { type Fact, isWorry } from './fact.ts';

/**
 * Why the team should look. `repeated`: two or more of one domain at one placement within the team's window. `one-after-another`:
 * as far apart as one learner's placement is from the next one's. `persistent-minor`: a minor concern that came back after
 * it was closed, over the team's number of weeks.
 */
export type SignalRule = 'repeated' | 'one-after-another' | 'persistent-minor';
export type Signal = {
  rule: SignalRule;
  provider: string | null;
  placement: string;
  domain: string;
  /** The cases behind it, oldest first, and how many of them are observations. */
  spaces: readonly string[];
  observations: number;
  first: Day;
  last: Day;
  /** How many of them the team had closed. */
  closed: number;
};

/**
 * One placement follows another after 4 to 26 weeks. Ours, not the policy's: placements in England last from a few weeks to
 * half a year, and nobody counts learners here.
 */
export const NEXT_LEARNER = { least: 28, most: 182 } as const;

/** What is said of a signal: how many cases are behind it, and not which. */
export type Told = Omit<Signal, 'spaces'> & { count: number };

export function toldOf({ spaces, ...signal }: Signal): Told {
  return { ...signal, count: spaces.length };
}

/** Every signal there is, the one with the most behind it first. One more fact never takes a signal away. */
export function signalsIn(facts: Iterable<Fact>, rules: Rules): Signal[] {
  return themes(facts)
    .flatMap((theme) => [
      ...fired('repeated', theme, apart(theme, 0, rules.repeatedDays)),
      ...fired('one-after-another', theme, apart(theme, NEXT_LEARNER.least, NEXT_LEARNER.most)),
      ...fired('persistent-minor', theme, persistent(theme, rules.persistentWeeks * 7)),
    ])
    .sort((a, b) => b.spaces.length - a.spaces.length || inOrder(a, b));
}

type About = Pick<Signal, 'provider' | 'placement' | 'domain'>;
/** The signals about one domain at one placement, the strongest first. */
export type Heard<One> = About & { signals: readonly One[] };

/** What the signals are about, in their order. */
export function heardIn<One extends About>(signals: readonly One[]): Heard<One>[] {
  const found = new Map<string, Heard<One> & { signals: One[] }>();
  for (const signal of signals) {
    const { provider, placement, domain } = signal;
    const name = `${placement} ${domain}`;
    const heard = found.get(name) ?? { provider, placement, domain, signals: [] };
    heard.signals.push(signal);
    found.set(name, heard);
  }
  return [...found.values()];
}

/** `days`: on which day each fact was, as a number. */
type Theme = { placement: string; domain: string; facts: readonly Fact[]; days: readonly number[] };
type Dated = { fact: Fact; day: number };

/** What was said of one domain at one placement, oldest first, where that is more than one thing. */
function themes(facts: Iterable<Fact>): Theme[] {
  const found = new Map<string, Map<string, Dated[]>>();
  const dayOf = dayNumbers();
  for (const fact of facts) {
    const { placement, domains } = fact;
    // What nobody has placed stands in no theme.
    if (placement === null || !isWorry(fact)) continue;
    const there = found.get(placement) ?? new Map<string, Dated[]>();
    found.set(placement, there);
    const dated = { fact, day: dayOf(fact.day) };
    for (const [at, domain] of domains.entries()) {
      if (domains.indexOf(domain) < at) continue;
      const theme = there.get(domain);
      if (theme) theme.push(dated);
      else there.set(domain, [dated]);
    }
  }
  return [...found].flatMap(([placement, there]) =>
    [...there].flatMap(([domain, some]) => {
      if (some.length < 2) return [];
      some.sort((a, b) => a.day - b.day || compare(a.fact.space, b.fact.space));
      return [{ placement, domain, facts: some.map(({ fact }) => fact), days: some.map(({ day }) => day) }];
    }),
  );
}

/** The number of a day. Few days are asked for again and again, and reading one takes long. */
function dayNumbers(): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    let number = known.get(day);
    if (number === undefined) {
      number = daysBetween('2000-01-01', day);
      known.set(day, number);
    }
    return number;
  };
}

/** Which of a theme's facts, by their place in it. */
type Chosen = readonly boolean[];

/** Those that have another one between so many days before or after them. */
function apart({ facts, days }: Theme, least: number, most: number): Chosen {
  const chosen = facts.map(() => false);
  let near = 0;
  let added = 0;
  for (let at = 0; at < facts.length; at++) {
    near = Math.max(near, at + 1);
    while (near < facts.length && days[near]! - days[at]! < least) near += 1;
    const isNear = (one: number) => one < facts.length && days[one]! - days[at]! <= most;
    if (isNear(near)) chosen[at] = true;
    for (added = Math.max(added, near); isNear(added); added++) chosen[added] = true;
  }
  return chosen;
}

/** Minor ones, from one that was closed to one that came so many days later or more. */
function persistent({ facts, days }: Theme, least: number): Chosen {
  const first = facts.findIndex((fact) => isMinor(fact) && fact.closed !== null);
  const last = facts.findLastIndex(isMinor);
  if (first < 0 || days[last]! - days[first]! < least) return [];
  return facts.map((fact, at) => isMinor(fact) && days[at]! >= days[first]!);
}

const isMinor = ({ kind, band }: Fact) =>
  kind === 'concern' && (band === null || band === 'low' || band === 'moderate');

function fired(rule: SignalRule, { placement, domain, facts: all }: Theme, chosen: Chosen): Signal[] {
  const facts = all.filter((_, at) => chosen[at]);
  if (facts.length < 2) return [];
  const [first, last] = [facts[0]!, facts.at(-1)!];
  return [
    {
      rule,
      provider: last.provider,
      placement,
      domain,
      spaces: facts.map(({ space }) => space),
      observations: facts.filter(({ kind }) => kind === 'observation').length,
      first: first.day,
      last: last.day,
      closed: facts.filter(({ closed }) => closed !== null).length,
    },
  ];
}

const inOrder = (a: Signal, b: Signal) =>
  compare(a.placement, b.placement) || compare(a.domain, b.domain) || compare(a.rule, b.rule);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

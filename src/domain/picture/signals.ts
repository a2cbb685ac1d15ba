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

/** Every signal there is, the one with the most behind it first. One more fact never takes a signal away. */
export function signalsIn(facts: Iterable<Fact>, rules: Rules): Signal[] {
  return [...themes(facts).values()]
    .flatMap((theme) => [
      ...fired('repeated', theme, apart(theme, 0, rules.repeatedDays)),
      ...fired('one-after-another', theme, apart(theme, NEXT_LEARNER.least, NEXT_LEARNER.most)),
      ...fired('persistent-minor', theme, persistent(theme, rules.persistentWeeks * 7)),
    ])
    .sort((a, b) => b.spaces.length - a.spaces.length || compare(nameOf(a), nameOf(b)));
}

/** The signals about one domain at one placement, the strongest first. */
export type Heard = Pick<Signal, 'provider' | 'placement' | 'domain'> & { signals: readonly Signal[] };

/** What the signals are about, in their order. */
export function heardIn(signals: readonly Signal[]): Heard[] {
  const found = new Map<string, Heard & { signals: Signal[] }>();
  for (const signal of signals) {
    const { provider, placement, domain } = signal;
    const name = `${placement} ${domain}`;
    const heard = found.get(name) ?? { provider, placement, domain, signals: [] };
    heard.signals.push(signal);
    found.set(name, heard);
  }
  return [...found.values()];
}

type Theme = { placement: string; domain: string; facts: Fact[] };

/** What was said of one domain at one placement, oldest first. What nobody has placed stands in no theme. */
function themes(facts: Iterable<Fact>): Map<string, Theme> {
  const found = new Map<string, Theme>();
  for (const fact of facts) {
    const { placement } = fact;
    if (placement === null || !isWorry(fact)) continue;
    for (const domain of new Set(fact.domains)) {
      const name = `${placement} ${domain}`;
      const theme = found.get(name) ?? { placement, domain, facts: [] };
      theme.facts.push(fact);
      found.set(name, theme);
    }
  }
  for (const theme of found.values()) {
    theme.facts.sort((a, b) => compare(a.day, b.day) || compare(a.space, b.space));
  }
  return found;
}

/** Those that have another one between so many days before or after them. */
function apart({ facts }: Theme, least: number, most: number): Set<Fact> {
  const days = facts.map(({ day }) => daysBetween(facts[0]!.day, day));
  const found = new Set<Fact>();
  for (const [at, earlier] of facts.entries()) {
    for (let next = at + 1; next < facts.length && days[next]! - days[at]! <= most; next++) {
      if (days[next]! - days[at]! < least) continue;
      found.add(earlier);
      found.add(facts[next]!);
    }
  }
  return found;
}

/** Minor ones, from one that was closed to one that came so many days later or more. */
function persistent({ facts }: Theme, days: number): Set<Fact> {
  const minor = facts.filter(
    ({ kind, band }) => kind === 'concern' && (band === null || band === 'low' || band === 'moderate'),
  );
  const first = minor.find(({ closed }) => closed !== null);
  const last = minor.at(-1);
  if (!first || !last || daysBetween(first.day, last.day) < days) return new Set();
  return new Set(minor.filter(({ day }) => day >= first.day));
}

function fired(rule: SignalRule, { placement, domain }: Theme, found: ReadonlySet<Fact>): Signal[] {
  const facts = [...found].sort((a, b) => compare(a.day, b.day) || compare(a.space, b.space));
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last || first === last) return [];
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

const nameOf = ({ rule, placement, domain }: Signal) => `${placement} ${domain} ${rule}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import { type Day, dayAfter, daysBetween } from '#domain/time/days.ts';
import type { Fact } from './fact.ts';

export const LANES = ['concerns', 'observations', 'strengths', 'closings'] as const;
export type Lane = (typeof LANES)[number];

/** `at`: how far along the line, from 0 to 1. `level`: how many marks before it stand too near to be told apart. */
export type Mark = { fact: Fact; at: number; level: number };
export type TimeLine = {
  from: Day;
  to: Day;
  lanes: Readonly<Record<Lane, readonly Mark[]>>;
};

/** Marks nearer than this share of the line would cover each other on a phone. */
const APART = 0.055;
/** A line of a few days would spread what belongs together. */
const SHORTEST = 28;

/** What came and what was closed at one place, on one line of time. Null without anything. */
export function timeLineOf(facts: readonly Fact[], today: Day): TimeLine | null {
  const days = facts.flatMap(({ day, closed }) => (closed === null ? [day] : [day, closed])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const to = last > today ? last : today;
  const latest = dayAfter(to, -SHORTEST);
  const from = first < latest ? first : latest;
  const length = daysBetween(from, to);
  const lane = (these: readonly Fact[], dayOf: (fact: Fact) => Day) => {
    const placed = these.map((fact) => ({ fact, at: daysBetween(from, dayOf(fact)) / length }));
    placed.sort((a, b) => a.at - b.at || (a.fact.space < b.fact.space ? -1 : 1));
    return inLevels(placed);
  };
  const observations = facts.filter(({ kind }) => kind === 'observation');
  return {
    from,
    to,
    lanes: {
      concerns: lane(
        facts.filter(({ kind }) => kind === 'concern'),
        ({ day }) => day,
      ),
      observations: lane(
        observations.filter(({ strength }) => !strength),
        ({ day }) => day,
      ),
      strengths: lane(
        observations.filter(({ strength }) => strength),
        ({ day }) => day,
      ),
      closings: lane(
        facts.filter(({ closed }) => closed !== null),
        ({ closed }) => closed!,
      ),
    },
  };
}

/** Each on the lowest level where nothing is too near. */
function inLevels(placed: readonly Omit<Mark, 'level'>[]): Mark[] {
  const ends: number[] = [];
  return placed.map(({ fact, at }) => {
    const free = ends.findIndex((end) => at - end >= APART);
    const level = free === -1 ? ends.length : free;
    ends[level] = at;
    return { fact, at, level };
  });
}

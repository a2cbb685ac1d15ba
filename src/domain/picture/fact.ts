import type { BandId } from '#content/matrix.ts';
import type { Summary } from '#domain/inbox/summary.ts';
import { bandOf } from '#domain/risk/risk.ts';
import { type Day, englandDay } from '#domain/time/days.ts';
import type { StepId } from '#protocol/directory.ts';

/** Bands of a 5 × 5 score, lowest first; null: nobody has assessed it. */
export const BANDS: readonly BandId[] = ['low', 'moderate', 'high', 'extreme'];

/**
 * What the picture needs to know of one concern or observation. Ids are the directory's, the content pack's and the space's;
 * null: nobody has said. No words, no people.
 */
export type Fact = {
  space: string;
  team: string;
  kind: 'concern' | 'observation';
  /** An observation of something that helps people learn. */
  strength: boolean;
  day: Day;
  /** The day the team closed it; null while it is open. */
  closed: Day | null;
  step: StepId;
  provider: string | null;
  placement: string | null;
  university: string | null;
  domains: readonly string[];
  groups: readonly string[];
  band: BandId | null;
};

/** What the directory's places are called, by id, as the newest to name them had it. */
export type PlaceNames = ReadonlyMap<string, string>;

/** Concerns, and observations of a concern: what themes are found in. */
export function isWorry({ kind, strength }: Fact): boolean {
  return kind === 'concern' || !strength;
}

export function worst(a: BandId | null, b: BandId | null): BandId | null {
  const place = (band: BandId | null) => (band === null ? -1 : BANDS.indexOf(band));
  return place(a) >= place(b) ? a : b;
}

/** Null when its writer's clock was so wrong that there is no day to count it on. */
export function factOf({ space, team, sent, form, observed, closed, step, place, domains, groups, rated }: Summary) {
  const day = englandDay(sent);
  if (day === null) return null;
  const fact: Fact = {
    space,
    team,
    kind: form,
    strength: observed === 'strength',
    day,
    closed,
    step,
    provider: place.organisation?.id ?? null,
    placement: place.placement?.id ?? null,
    university: place.education?.id ?? null,
    domains,
    groups,
    band: rated && bandOf(rated),
  };
  return fact;
}

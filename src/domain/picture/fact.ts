import type { BandId } from '#content/matrix.ts';
import type { Day } from '#domain/time/days.ts';
import type { StepId } from '#protocol/directory.ts';

/** Bands of a 5 × 5 score, lowest first; null: nobody has assessed it. */
export const BANDS: readonly BandId[] = ['low', 'moderate', 'high', 'extreme'];

/**
 * What the picture needs to know of one concern or observation. Ids are the directory's, the content pack's and the space's;
 * null: nobody has said. No words, no names.
 */
export type Fact = {
  space: string;
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

/** Concerns, and observations of a concern: what themes are found in. */
export function isWorry({ kind, strength }: Fact): boolean {
  return kind === 'concern' || !strength;
}

export function worst(a: BandId | null, b: BandId | null): BandId | null {
  const place = (band: BandId | null) => (band === null ? -1 : BANDS.indexOf(band));
  return place(a) >= place(b) ? a : b;
}

import type { BandId } from '#content/matrix.ts';

/** How likely it is and how bad it would be, from 1 to 5 each, with the controls of the day in place. */
export type Rating = { likelihood: number; impact: number };
/** A rating that is being made: null is not chosen yet. */
export type HalfRated = { likelihood: number | null; impact: number | null };

export const LEVELS: readonly number[] = [1, 2, 3, 4, 5];

export function scoreOf({ likelihood, impact }: Rating): number {
  return likelihood * impact;
}

/** 1–3, 4–6, 8–12 and 15–25, as the policy has them. No two numbers from 1 to 5 make 7, 13 or 14. */
export function bandOf(rating: Rating): BandId {
  const score = scoreOf(rating);
  if (score <= 3) return 'low';
  if (score <= 6) return 'moderate';
  return score <= 12 ? 'high' : 'extreme';
}

/** The whole of a rating, once both halves are chosen. */
export function wholeOf({ likelihood, impact }: HalfRated): Rating | null {
  return likelihood && impact ? { likelihood, impact } : null;
}

/** One step on the matrix, and never off it: up is likelier, right is worse. */
export function stepped({ likelihood, impact }: Rating, up: number, right: number): Rating {
  const within = (level: number) => Math.min(5, Math.max(1, level));
  return { likelihood: within(likelihood + up), impact: within(impact + right) };
}

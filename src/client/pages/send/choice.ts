import type { Draft } from '#domain/concern/draft.ts';
import { STEPS, stepsTaken } from '#domain/concern/steps.ts';
import type { StepId } from '#protocol/directory.ts';
import type { IdentityMode } from '#protocol/events.ts';
import type { KnownTeam } from '../../db/places/directory.ts';

/** What has been chosen on the way to sending. It lives in the page only: going away from it sends nothing. */
export type Choice = {
  team: string | null;
  reason: string | null;
  mode: IdentityMode | null;
  name: string;
  barred: readonly string[];
  /** What was done before and does not go along, by its key. */
  leftOut: readonly string[];
  /** Whether "my placement" goes along. */
  place: boolean;
};

export const undecided: Choice = {
  team: null,
  reason: null,
  mode: null,
  name: '',
  barred: [],
  leftOut: [],
  place: true,
};

const steps = ['who', 'appear', 'readers', 'earlier', 'letter'] as const;
export type SendStep = (typeof steps)[number];
export type UsableTeam = KnownTeam & { roster: { ok: true } };

export const isUsable = (team: KnownTeam): team is UsableTeam => team.roster.ok;

export const NAME_LIMIT = 120;

/** The page asked for, or the first one before it that has no answer yet: after a reload nothing is chosen any more. */
export function stepFor(wanted: string | undefined, choice: Choice): SendStep {
  if (!choice.team || wanted === undefined) return 'who';
  const step = steps.find((one) => one === wanted) ?? 'who';
  return step !== 'who' && !choice.mode ? 'appear' : step;
}

/** True when no step before this one has had it. The first step has none before it, and an observation has no steps. */
export function skipsSteps(draft: Draft, step: StepId): boolean {
  const at = STEPS.indexOf(step);
  return at > 0 && draft.form === 'concern' && !stepsTaken(draft).some((one) => STEPS.indexOf(one) < at);
}

import type { Draft } from '#domain/concern/draft.ts';
import type { StepId } from '#protocol/directory.ts';

/** In the pathway's order. */
export const STEPS: readonly StepId[] = ['placement', 'provider', 'region'];

/** The steps that have had it, those before the team that takes it on among them. */
export function stepsTaken({ sent, onward }: Pick<Draft, 'sent' | 'onward'>): StepId[] {
  const before = onward ? STEPS.slice(0, STEPS.indexOf(onward.step) + 1) : [];
  return STEPS.filter((step) => before.includes(step) || sent.some((sending) => sending.step === step));
}

/** The step after this one; null after the last. */
export function nextStep(step: StepId): StepId | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

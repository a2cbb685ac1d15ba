import pack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import type { Answers } from '#domain/questions/answers.ts';

/** Travels among the answers under this name: why the learner did not begin with an earlier step. */
export const SKIP_REASON = 'skip-reason';

const { skipReasons } = pack as Pathway;

export function skipReasonWords(answers: Answers): string | undefined {
  return skipReasons.find(({ id }) => id === answers[SKIP_REASON])?.label;
}

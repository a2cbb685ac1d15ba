import { type About, type Draft, newDraft } from '#domain/concern/draft.ts';
import type { Answers } from '#domain/questions/answers.ts';

/** What an educator has seen of the place. `answers`: what is known already, from the question that it answers. */
export function newObservation(
  id: string,
  at: string,
  pack: Draft['pack'],
  about: About | null = null,
  answers: Answers = {},
): Draft {
  return { ...newDraft(id, at, pack), stage: 'concern', form: 'observation', about, answers };
}

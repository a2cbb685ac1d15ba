import content from '#content/packs/england/questions.json' with { type: 'json' };
import type { Questions } from '#content/schema.ts';
import type { Form } from '#domain/concern/draft.ts';

/** The questions of the pack that a concern is written with. */
export const asked = content as unknown as Questions;

let observation: Questions | null = null;

/** The questions of a form. Whoever shows one fetches it first, as the editor of a draft does. */
export function askedIn(form: Form): Questions {
  return form === 'observation' ? (observation ?? asked) : asked;
}

/** A learner's phone never fetches what only educators are asked. */
export async function fetchForm(form: Form): Promise<void> {
  if (form === 'concern' || observation) return;
  const { default: fetched } = await import('#content/packs/england/observation.json', { with: { type: 'json' } });
  observation = fetched as unknown as Questions;
}

/** Of a question that is answered in words, in characters; as many as one likes, of any other. */
export function limitOf(id: string): number {
  const question = asked.questions.find((one) => one.id === id);
  return question && 'limit' in question ? question.limit : Number.POSITIVE_INFINITY;
}

import content from '#content/packs/england/questions.json' with { type: 'json' };
import type { Questions } from '#content/schema.ts';

/** The questions of the pack that a concern is written with. */
export const asked = content as unknown as Questions;

/** Of a question that is answered in words, in characters; as many as one likes, of any other. */
export function limitOf(id: string): number {
  const question = asked.questions.find((one) => one.id === id);
  return question && 'limit' in question ? question.limit : Number.POSITIVE_INFINITY;
}

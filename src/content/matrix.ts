import * as z from 'zod/mini';
import { type DeepReadonly, text } from '#content/schema.ts';

const level = z.strictObject({ label: text, words: text });
const five = z.array(level).check(z.length(5));

/** What 1 to 5 mean on the risk matrix, until a team has words of its own. */
export const matrixSchema = z.strictObject({
  /** Said wherever the draft is shown. */
  draft: text,
  likelihood: five,
  impact: five,
});
export type Matrix = DeepReadonly<z.infer<typeof matrixSchema>>;

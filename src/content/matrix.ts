import * as z from 'zod/mini';
import { type DeepReadonly, text } from '#content/schema.ts';

const level = z.strictObject({ label: text, words: text });
const five = z.array(level).check(z.length(5));

/** Each has its word and its shape, because colour alone tells nothing to many people. */
export const bandIds = ['low', 'moderate', 'high', 'extreme'] as const;
export type BandId = (typeof bandIds)[number];

/** What 1 to 5 mean on the risk matrix, until a team has words of its own, and what its bands are called. */
export const matrixSchema = z.strictObject({
  /** Said wherever the draft is shown. */
  draft: text,
  likelihood: five,
  impact: five,
  bands: z.strictObject({ low: text, moderate: text, high: text, extreme: text }),
});
export type Matrix = DeepReadonly<z.infer<typeof matrixSchema>>;

import * as z from 'zod/mini';
import { type DeepReadonly, lines, text } from '#content/schema.ts';

const withDay = text.check(z.regex(/\{day\}/, 'must have {day} where the date is to stand'));
const withNumber = text.check(z.regex(/\{number\}/, 'must have {number} where the number is to stand'));

/** What stands on every poster, beside the people of the place. Titles and roles of the steps are in `pathway.json`. */
export const posterSchema = z.strictObject({
  title: text,
  lead: text,
  danger: z.strictObject({ title: text, lines }),
  anyStep: text,
  /** Where the directory has no contact for a step. */
  none: z.strictObject({ placement: text, provider: text, region: text }),
  /** Where there is no room for all contacts of a step. */
  more: withNumber,
  scan: z.strictObject({
    title: text,
    lines,
    /** Before the address and the code to type. */
    type: text,
    code: text,
  }),
  checked: withDay,
});

export type PosterWords = DeepReadonly<z.infer<typeof posterSchema>>;

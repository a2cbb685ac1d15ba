import * as z from 'zod/mini';
import type { Report } from '#content/check-condition.ts';
import { checkCited, cited } from '#content/cited.ts';
import { type DeepReadonly, id, type PackAbout, text } from '#content/schema.ts';

/** From the least to the most. Registers hold these ids for ever, so a pack has these and no others. */
const CATEGORIES = ['no-concerns', 'minor', 'significant', 'major', 'training-suspended'] as const;

/** The Intensive Support Framework: what its categories are called, and what speaks for each. Never a score of a concern. */
export const registerSchema = z.strictObject({
  /** Said above the criteria. */
  hint: text,
  categories: z.array(
    z.strictObject({
      id: z.enum(CATEGORIES),
      label: text,
      criteria: z.array(z.strictObject({ id, words: text })).check(z.minLength(1)),
    }),
  ),
  ...cited,
});
export type RegisterWords = DeepReadonly<z.infer<typeof registerSchema>>;

type Parts = { register: RegisterWords; pack: PackAbout };

/** The categories in their order, and no criterion twice: a register names criteria without their category. */
export function checkRegister({ register: { categories, sources }, pack }: Parts, report: Report): void {
  CATEGORIES.forEach((one, at) => {
    if (categories[at]?.id !== one)
      report('register.json', ['categories', at], `must be "${one}", as the categories come in order`);
  });
  if (categories.length > CATEGORIES.length)
    report('register.json', ['categories', CATEGORIES.length], 'is one category too many');
  const seen = new Set<string>();
  categories.forEach(({ criteria }, at) => {
    criteria.forEach((one, criterionAt) => {
      if (seen.has(one.id))
        report('register.json', ['categories', at, 'criteria', criterionAt, 'id'], `"${one.id}" is used twice`);
      seen.add(one.id);
    });
  });
  checkCited('register.json', [], sources, pack, report);
}

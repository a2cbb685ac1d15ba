import * as z from 'zod/mini';

/**
 * When a question is asked or an outcome holds. A closed little language on purpose: adding an operator is a code
 * change with tests, so content can never grow into a program.
 */
export type Condition =
  | { readonly is: readonly [question: string, option: string] }
  | { readonly oneOf: readonly [question: string, options: readonly string[]] }
  | { readonly answered: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const reference = z.string().check(z.minLength(1));

export const conditionSchema: z.ZodMiniType<Condition, Condition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ is: z.tuple([reference, reference]) }),
      z.strictObject({ oneOf: z.tuple([reference, z.array(reference).check(z.minLength(1))]) }),
      z.strictObject({ answered: reference }),
      z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
      z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
      z.strictObject({ not: conditionSchema }),
    ],
    { error: 'is not a condition. A condition is exactly one of: is, oneOf, answered, all, any, not' },
  ),
);

import * as z from 'zod/mini';
import { checkCondition, type Report } from '#content/check-condition.ts';
import { conditionSchema } from '#content/condition.ts';
import { namedIn } from '#content/named-in.ts';
import { type DeepReadonly, id, lines, type Questions, stepIdSchema, text } from '#content/schema.ts';

/**
 * What a learner can say in a conversation. `{question-id}` in a line stands for the person's own words; without an answer
 * the line is left out. Lines without `steps` or `when` are there for everybody.
 */
export const talkSchema = z.strictObject({
  title: text,
  lead: text,
  parts: z
    .array(
      z.discriminatedUnion(
        'kind',
        [
          z.strictObject({
            /** To say aloud. */
            kind: z.literal('say'),
            id,
            title: text,
            lines: z
              .array(
                z.strictObject({
                  say: text,
                  steps: z.optional(z.array(stepIdSchema).check(z.minLength(1))),
                  when: z.optional(conditionSchema),
                }),
              )
              .check(z.minLength(1)),
          }),
          /** To know, not to say. */
          z.strictObject({ kind: z.literal('know'), id, title: text, lines }),
          /** What `pathway.json` says about the step. */
          z.strictObject({ kind: z.literal('pathway'), id, title: text, of: z.enum(['bring', 'expect']) }),
        ],
        { error: 'must be one of: say, know, pathway' },
      ),
    )
    .check(z.minLength(1)),
});

export type Talk = DeepReadonly<z.infer<typeof talkSchema>>;

export function checkTalk({ talk, questions }: { talk: Talk; questions: Questions }, report: Report): void {
  const seen = new Set<string>();
  talk.parts.forEach((part, at) => {
    if (seen.has(part.id)) report('talk.json', ['parts', at, 'id'], `"${part.id}" is used twice`);
    seen.add(part.id);
    if (part.kind !== 'say') return;
    part.lines.forEach(({ say, when }, lineAt) => {
      const path = ['parts', at, 'lines', lineAt];
      for (const question of namedIn(say)) {
        if (!questions.questions.some((one) => one.id === question))
          report('talk.json', [...path, 'say'], `"${question}" is not the id of a question`);
      }
      if (when) checkCondition('talk.json', [...path, 'when'], when, questions.questions, report);
    });
  });
}

import * as z from 'zod/mini';
import { checkCondition, type Report } from '#content/check-condition.ts';
import { conditionSchema } from '#content/condition.ts';
import {
  channelSchema,
  type DeepReadonly,
  id,
  lines,
  option,
  type Pathway,
  stepIdSchema,
  text,
} from '#content/schema.ts';

export const doorSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        title: text,
        hint: z.optional(text),
        options: z.array(option).check(z.minLength(2)),
        when: z.optional(conditionSchema),
      }),
    )
    .check(z.minLength(1), z.maxLength(5)),
  outcomes: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** The same, said beside a more urgent outcome that holds too. */
        asWell: text,
        when: conditionSchema,
        /** So urgent that no further question comes before it. */
        atOnce: z.optional(z.literal(true)),
        first: text,
        next: lines,
        who: lines,
        reach: z.array(channelSchema),
        steps: z.optional(
          z
            .array(z.strictObject({ step: stepIdSchema, role: id, why: text, when: z.optional(conditionSchema) }))
            .check(z.minLength(1)),
        ),
        /** Whose contacts help with this, where it is not for the pathway itself. */
        help: z.optional(stepIdSchema),
        also: z.array(z.strictObject({ outcome: id, why: text })),
      }),
    )
    .check(z.minLength(1)),
  otherwise: id,
});

export type Door = DeepReadonly<z.infer<typeof doorSchema>>;
export type DoorQuestion = Door['questions'][number];
export type DoorOutcome = Door['outcomes'][number];
export type DoorStep = NonNullable<DoorOutcome['steps']>[number];

/** What the file cannot know about itself, and what its outcomes point at. */
export function checkDoor(
  { door: { questions, outcomes, otherwise }, pathway }: { door: Door; pathway: Pathway },
  report: Report,
): void {
  questions.forEach((question, at) => {
    if (question.when)
      checkCondition('door.json', ['questions', at, 'when'], question.when, questions.slice(0, at), report);
  });
  const known = new Set(outcomes.map((outcome) => outcome.id));
  outcomes.forEach((outcome, at) => {
    checkCondition('door.json', ['outcomes', at, 'when'], outcome.when, questions, report);
    outcome.also.forEach(({ outcome: other }, alsoAt) => {
      const path = ['outcomes', at, 'also', alsoAt, 'outcome'];
      if (!known.has(other)) report('door.json', path, `"${other}" is not the id of an outcome`);
      if (other === outcome.id) report('door.json', path, `"${other}" points to itself`);
    });
    outcome.steps?.forEach((choice, stepAt, all) => {
      const path = ['outcomes', at, 'steps', stepAt, 'when'];
      const last = stepAt === all.length - 1;
      if (choice.when) checkCondition('door.json', path, choice.when, questions, report);
      if (last && choice.when) report('door.json', path, 'must not be there: the last step holds when no other does');
      if (!last && !choice.when) report('door.json', path, 'is missing: only the last step may go without');
      const roles = pathway.steps.find((step) => step.id === choice.step)?.roles ?? [];
      if (!roles.some((role) => role.id === choice.role)) {
        const rolePath = ['outcomes', at, 'steps', stepAt, 'role'];
        report('door.json', rolePath, `"${choice.role}" is not a role of the step "${choice.step}"`);
      }
    });
  });
  if (!known.has(otherwise)) report('door.json', ['otherwise'], `"${otherwise}" is not the id of an outcome`);
}

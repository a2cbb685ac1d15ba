import type { Condition } from '#content/condition.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { evaluate } from '#domain/questions/condition.ts';

interface Conditional {
  readonly id: string;
  readonly when?: Condition | undefined;
}

export interface Shown<Q> {
  readonly questions: readonly Q[];
  /** Only what was answered on a shown question. Words on a hidden one are kept by the caller, but decide nothing. */
  readonly answers: Answers;
}

/** A question without a condition is always shown; one with a condition, once that is certainly true. */
export function shown<Q extends Conditional>(inOrder: readonly Q[], answers: Answers): Shown<Q> {
  const questions: Q[] = [];
  const counted: Record<string, string | readonly string[]> = {};
  for (const question of inOrder) {
    if (question.when !== undefined && evaluate(question.when, counted) !== 'true') continue;
    questions.push(question);
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined) counted[question.id] = answer;
  }
  return { questions, answers: counted };
}

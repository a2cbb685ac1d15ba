import type { Condition } from '#content/condition.ts';
import { type Answers, given, isAnswered } from '#domain/questions/answers.ts';

/** Strings, not booleans: `if (truth)` would take "unknown" for a yes, so every use has to compare. */
export type Truth = 'true' | 'false' | 'unknown';

/**
 * A question nobody has answered makes `is` and `oneOf` unknown; `answered` is never unknown.
 * Where several options are chosen, `is` and `oneOf` hold if any of the chosen ones match.
 *
 * | a       | b       | all a b | any a b | not a   |
 * |---------|---------|---------|---------|---------|
 * | true    | true    | true    | true    | false   |
 * | true    | false   | false   | true    | false   |
 * | true    | unknown | unknown | true    | false   |
 * | false   | true    | false   | true    | true    |
 * | false   | false   | false   | false   | true    |
 * | false   | unknown | false   | unknown | true    |
 * | unknown | true    | unknown | true    | unknown |
 * | unknown | false   | false   | unknown | unknown |
 * | unknown | unknown | unknown | unknown | unknown |
 */
export function evaluate(condition: Condition, answers: Answers): Truth {
  if ('is' in condition) return matches(condition.is[0], [condition.is[1]], answers);
  if ('oneOf' in condition) return matches(condition.oneOf[0], condition.oneOf[1], answers);
  if ('answered' in condition) return isAnswered(answers, condition.answered) ? 'true' : 'false';
  if ('not' in condition) return opposite(evaluate(condition.not, answers));
  if ('all' in condition) return all(condition.all.map((part) => evaluate(part, answers)));
  return opposite(all(condition.any.map((part) => opposite(evaluate(part, answers)))));
}

function matches(questionId: string, options: readonly string[], answers: Answers): Truth {
  const chosen = given(answers, questionId);
  if (chosen.length === 0) return 'unknown';
  return chosen.some((one) => options.includes(one)) ? 'true' : 'false';
}

function all(parts: readonly Truth[]): Truth {
  if (parts.includes('false')) return 'false';
  return parts.includes('unknown') ? 'unknown' : 'true';
}

function opposite(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

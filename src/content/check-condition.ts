import type { Condition } from '#content/condition.ts';
import type { Path } from '#content/problem.ts';

export type Report = (file: string, path: Path, reason: string) => void;
export type Askable = { readonly id: string; readonly options?: readonly { readonly id: string }[] };

/** A condition may only look at questions asked before it, and at options that they offer. */
export function checkCondition(
  file: string,
  path: Path,
  condition: Condition,
  earlier: readonly Askable[],
  report: Report,
): void {
  if ('all' in condition) {
    condition.all.forEach((part, at) => {
      checkCondition(file, [...path, 'all', at], part, earlier, report);
    });
  } else if ('any' in condition) {
    condition.any.forEach((part, at) => {
      checkCondition(file, [...path, 'any', at], part, earlier, report);
    });
  } else if ('not' in condition) checkCondition(file, [...path, 'not'], condition.not, earlier, report);
  else if ('answered' in condition) {
    if (!earlier.some((question) => question.id === condition.answered)) {
      report(file, [...path, 'answered'], `"${condition.answered}" is not the id of an earlier question`);
    }
  } else {
    const [operator, questionId, options] =
      'is' in condition
        ? (['is', condition.is[0], [condition.is[1]]] as const)
        : (['oneOf', condition.oneOf[0], condition.oneOf[1]] as const);
    const question = earlier.find((one) => one.id === questionId);
    if (!question) report(file, [...path, operator, 0], `"${questionId}" is not the id of an earlier question`);
    else if (!question.options) report(file, [...path, operator, 0], `"${questionId}" has no options to compare with`);
    else {
      for (const optionId of options) {
        if (!question.options.some((option) => option.id === optionId)) {
          report(file, [...path, operator, 1], `"${optionId}" is not an option of the question "${questionId}"`);
        }
      }
    }
  }
}

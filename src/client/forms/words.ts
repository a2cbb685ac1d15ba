import type { Question } from '#content/schema.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { cleanAnswer } from '#domain/questions/clean.ts';

/** By how many characters a text is over its limit; 0 when it fits. */
export function overBy(question: Question, answers: Answers): number {
  const answer = answers[question.id];
  if (answer === undefined) return 0;
  const cleaned = cleanAnswer(question, answer);
  return !cleaned.ok && cleaned.code === 'too-long' ? cleaned.over : 0;
}

import type { Question } from '#content/schema.ts';
import { type Answers, given } from '#domain/questions/answers.ts';

/** What was answered, in words a person can read: one entry for a text, one for each option chosen. */
export function answerWords(question: Question, answers: Answers): string[] {
  const chosen = given(answers, question.id);
  if (question.kind === 'long-text' || question.kind === 'short-text') return [...chosen];
  return question.options.filter((option) => chosen.includes(option.id)).map((option) => option.label);
}

/** What was typed, not ticked; empty where nothing was. */
export function writtenWords(question: Question, answers: Answers): string {
  const written = question.kind === 'long-text' || question.kind === 'short-text';
  return written ? (given(answers, question.id)[0] ?? '') : '';
}

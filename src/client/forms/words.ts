import type { Question } from '#content/schema.ts';
import { type Answers, given } from '#domain/questions/answers.ts';
import { cleanAnswer } from '#domain/questions/clean.ts';

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

/** By how many characters a text is over its limit; 0 when it fits. */
export function overBy(question: Question, answers: Answers): number {
  const answer = answers[question.id];
  if (answer === undefined) return 0;
  const cleaned = cleanAnswer(question, answer);
  return !cleaned.ok && cleaned.code === 'too-long' ? cleaned.over : 0;
}

/** The whole concern as plain text, to paste into an e-mail or to read out. */
export function asLetter(questions: readonly Question[], answers: Answers): string {
  return questions
    .map((question) => ({ question, words: answerWords(question, answers) }))
    .filter(({ words }) => words.length > 0)
    .map(({ question, words }) => `${question.title}\n${words.join(', ')}`)
    .join('\n\n');
}

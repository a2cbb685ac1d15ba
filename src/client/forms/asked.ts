import content from '#content/packs/england/questions.json' with { type: 'json' };
import type { Question, Questions } from '#content/schema.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { isAnswered } from '#domain/questions/answers.ts';
import { cleanAnswer } from '#domain/questions/clean.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';
import { SKIP_REASON } from './skip-reason.ts';
import { overBy } from './words.ts';

/** The questions of the pack that a concern is written with. */
export const asked = content as unknown as Questions;

/** What stops a concern from being sent. Everything else may be left out. */
export type Hindrance = { question: Question; over: number };

export function hindrances(answers: Answers): Hindrance[] {
  return visibleQuestions(asked, answers).flatMap((question) => {
    const over = overBy(question, answers);
    const missing = question.required === true && !isAnswered(answers, question.id);
    return missing || over > 0 ? [{ question, over }] : [];
  });
}

/** What a team gets: answers to the questions that are shown, tidied. Words of a hidden question stay on the phone. */
export function answersToSend(answers: Answers, skipReason: string | null): Answers {
  const sent: Record<string, string | readonly string[]> = {};
  for (const question of visibleQuestions(asked, answers)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const cleaned = cleanAnswer(question, answer);
    if (cleaned.value.length > 0) sent[question.id] = cleaned.value;
  }
  return skipReason ? { ...sent, [SKIP_REASON]: skipReason } : sent;
}

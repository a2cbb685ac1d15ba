import type { Form } from '#domain/concern/draft.ts';
import type { Said } from '#domain/concern/find.ts';
import { answerWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { askedIn } from './asked.ts';
import { noLongerAsked } from './to-send.ts';

/** What was answered, in words, with what each question is called. */
export function allAnswers(form: Form, answers: Answers): Said[] {
  return [
    ...askedIn(form).questions.map((question) => ({
      label: question.title,
      text: answerWords(question, answers).join(', '),
    })),
    ...noLongerAsked({ form, answers }).map(({ label, words }) => ({ label, text: words })),
  ].filter(({ text }) => text !== '');
}

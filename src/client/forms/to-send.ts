import type { Question, Questions } from '#content/schema.ts';
import { turnedAway, type Written } from '#domain/concern/draft.ts';
import { toShorten } from '#domain/concern/fits.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { given, isAnswered } from '#domain/questions/answers.ts';
import { cleanAnswer } from '#domain/questions/clean.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';
import { concernText } from '../text/concern.ts';
import { asked, askedIn } from './asked.ts';
import { SKIP_REASON } from './skip-reason.ts';
import { overBy } from './words.ts';

/**
 * What stops a concern from being sent. Everything else may be left out. `over`: by how many characters an answer is too
 * long, by itself or (`together`) so that all of them fit into one piece.
 */
export type Hindrance = { question: Question; over: number; together?: true; turnedAway?: true };

export function hindrances(written: Written): Hindrance[] {
  const { form, answers } = written;
  const shown = visibleQuestions(askedIn(form), answers);
  if (turnedAway(written)) return shown.slice(0, 1).map((question) => ({ question, over: 0, turnedAway: true }));
  const each = shown.flatMap((question): Hindrance[] => {
    const over = overBy(question, answers);
    const missing = question.required === true && !isAnswered(answers, question.id);
    return missing || over > 0 ? [{ question, over }] : [];
  });
  // An answer that is over its own limit may be all there is to shorten.
  return each.some(({ over }) => over > 0) ? each : [...each, ...tooLongTogether(askedIn(form), answers)];
}

function tooLongTogether(form: Questions, answers: Answers): Hindrance[] {
  return toShorten(answers, answersToSend(answers, null, form)).flatMap(({ question: id, over }): Hindrance[] => {
    const question = form.questions.find((one) => one.id === id);
    return question ? [{ question, over, together: true }] : [];
  });
}

/** What a team gets: answers to the questions that are shown, tidied. Words of a hidden question stay on the phone. */
export function answersToSend(answers: Answers, skipReason: string | null, form: Questions = asked): Answers {
  const sent: Record<string, string | readonly string[]> = {};
  for (const question of visibleQuestions(form, answers)) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const cleaned = cleanAnswer(question, answer);
    if (cleaned.value.length > 0) sent[question.id] = cleaned.value;
  }
  return skipReason ? { ...sent, [SKIP_REASON]: skipReason } : sent;
}

/**
 * What was answered to a question that the pack no longer has, or by an option it no longer offers: kept, shown to the
 * person who wrote it, and not sent. Of an option only its id is left, which is made of words.
 */
export function noLongerAsked({ form, answers }: Written): { id: string; label: string; words: string }[] {
  return Object.keys(answers).flatMap((id) => {
    if (id === SKIP_REASON) return [];
    const question = askedIn(form).questions.find((one) => one.id === id);
    const label = question ? concernText.oldOption(question.title) : concernText.oldQuestion;
    const old = question ? goneOptions(question, answers) : given(answers, id);
    const words = old
      .map((one) => (question || Array.isArray(answers[id]) ? one.replaceAll('-', ' ') : one))
      .join(', ');
    return words === '' ? [] : [{ id, label, words }];
  });
}

function goneOptions(question: Question, answers: Answers): readonly string[] {
  if (!('options' in question)) return [];
  return given(answers, question.id).filter((id) => !question.options.some((option) => option.id === id));
}

import type { Question, Questions, Task } from '#content/schema.ts';
import { type Answers, isAnswered } from '#domain/questions/answers.ts';
import { shown } from '#domain/questions/visible.ts';

export type TaskStatus = 'done' | 'started' | 'empty';

export interface TaskState {
  readonly task: Task;
  readonly status: TaskStatus;
  /** The questions to show, in order. */
  readonly questions: readonly Question[];
}

export interface QuestionPlace {
  readonly task: Task;
  readonly question: Question;
}

/** Tasks with nothing to ask are left out. */
export function taskList(content: Questions, answers: Answers): readonly TaskState[] {
  const places = placesShown(content, answers);
  return content.tasks
    .map((task) => {
      const questions = places.filter((place) => place.task.id === task.id).map((place) => place.question);
      return { task, questions, status: statusOf(questions, answers) };
    })
    .filter((state) => state.questions.length > 0);
}

export function visibleQuestions(content: Questions, answers: Answers): readonly Question[] {
  return placesShown(content, answers).map((place) => place.question);
}

/**
 * The next question to show, with its task, so that a page can tell when a task ends. Works from a question that has
 * since been hidden, too: it goes on from where that question stood. Undefined after the last, or for an unknown id.
 */
export function nextQuestion(content: Questions, answers: Answers, afterId: string): QuestionPlace | undefined {
  const all = places(content);
  const from = all.findIndex((place) => place.question.id === afterId);
  if (from === -1) return undefined;
  const visible = new Set(placesShown(content, answers).map((place) => place.question.id));
  return all.slice(from + 1).find((place) => visible.has(place.question.id));
}

export function missingRequired(content: Questions, answers: Answers): readonly Question[] {
  return visibleQuestions(content, answers).filter(
    (question) => question.required === true && !isAnswered(answers, question.id),
  );
}

function statusOf(questions: readonly Question[], answers: Answers): TaskStatus {
  const answered = questions.filter((question) => isAnswered(answers, question.id)).length;
  if (answered === 0) return 'empty';
  return answered === questions.length ? 'done' : 'started';
}

/** Order is the order of the tasks, not of the list of questions. */
function places(content: Questions): readonly QuestionPlace[] {
  const byId = new Map(content.questions.map((question) => [question.id, question]));
  return content.tasks.flatMap((task) =>
    // A pack that names a question it lacks is never loaded.
    task.questions.map((id) => ({ task, question: byId.get(id)! })),
  );
}

function placesShown(content: Questions, answers: Answers): readonly QuestionPlace[] {
  const all = places(content);
  const visible = new Set(
    shown(
      all.map((place) => place.question),
      answers,
    ).questions.map((question) => question.id),
  );
  return all.filter((place) => visible.has(place.question.id));
}

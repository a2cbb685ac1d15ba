import type { Questions } from '#content/schema.ts';
import { answerWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { taskList } from '#domain/questions/tasks.ts';

/** `question` is null where the section's title says it already. */
export type LetterLine = { question: string | null; words: string };
export type LetterSection = { title: string; lines: readonly LetterLine[] };

/**
 * A concern as a letter: a section for each task with something answered, in the pack's order, then what was done
 * before, which comes in words. Only questions that are shown count, and nothing is said that the learner did not say.
 */
export function letterOf(
  form: Questions,
  answers: Answers,
  before: { title: string; lines: readonly string[] } = { title: '', lines: [] },
): LetterSection[] {
  const sections = taskList(form, answers).map(({ task, questions }) => ({
    title: task.title,
    lines: questions.flatMap((question): LetterLine[] => {
      const words = answerWords(question, answers).join(', ');
      const said = task.questions.length === 1 || question.title === task.title;
      return words === '' ? [] : [{ question: said ? null : question.title, words }];
    }),
  }));
  const earlier = { title: before.title, lines: before.lines.map((words) => ({ question: null, words })) };
  return [...sections, earlier].filter(({ lines }) => lines.length > 0);
}

/** The same as plain text, to paste into an e-mail or to read out. */
export function letterText(sections: readonly LetterSection[]): string {
  const line = ({ question, words }: LetterLine) => (question ? `${question} ${words}` : words);
  return sections.map(({ title, lines }) => [title, ...lines.map(line)].join('\n')).join('\n\n');
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import content from '#content/packs/england/questions.json' with { type: 'json' };
import type { Questions } from '#content/schema.ts';
import { letterOf, letterText } from '#domain/concern/letter.ts';
import { answerWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';
import { visibleQuestions } from '#domain/questions/tasks.ts';

const form = content as unknown as Questions;
const seed = 20261125;

/** A word of its own for each question, so that it can be told whose words a letter holds. */
const someAnswers = fc
  .record(
    Object.fromEntries(
      form.questions.map((question): [string, fc.Arbitrary<string | string[]>] => {
        if (question.kind === 'one') return [question.id, fc.constantFrom(...question.options.map(({ id }) => id))];
        if (question.kind === 'many') return [question.id, fc.subarray(question.options.map(({ id }) => id))];
        return [question.id, fc.constantFrom('', '   ', `word-of-${question.id}\nand more`)];
      }),
    ),
    { requiredKeys: [] },
  )
  .map((answers) => answers as Answers);

describe('a letter', () => {
  test('has a section for each task with an answer, and asks nothing twice', () => {
    const answers = { 'what-happened': 'Nobody came.', when: 'Monday', 'still-going-on': 'no', where: ' ' };
    expect(letterText(letterOf(form, answers))).toBe(
      'What happened\nNobody came.\n\nWhen and where\nWhen did it happen? Monday\n\nIs it still going on?\nNo',
    );
  });

  test('ends with what was done before, when something was picked', () => {
    const before = { title: 'What was done before', lines: ['Told the ward manager.', 'They wrote back.'] };
    expect(letterText(letterOf(form, { 'what-happened': 'x' }, before))).toBe(
      'What happened\nx\n\nWhat was done before\nTold the ward manager.\nThey wrote back.',
    );
    expect(letterOf(form, { 'what-happened': 'x' }, { ...before, lines: [] })).toHaveLength(1);
  });

  test('holds every answer to a question that is shown, and no word of one that is hidden', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const text = letterText(letterOf(form, answers));
        const shown = visibleQuestions(form, answers);
        for (const question of shown) for (const words of answerWords(question, answers)) expect(text).toContain(words);
        for (const { id } of form.questions)
          if (!shown.some((question) => question.id === id)) expect(text).not.toContain(`word-of-${id}\n`);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('says nothing but titles, questions and answers', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const { title, lines } of letterOf(form, answers)) {
          const task = form.tasks.find((one) => one.title === title)!;
          const questions = form.questions.filter(({ id }) => task.questions.includes(id));
          for (const { question, words } of lines) {
            expect([null, ...questions.map((one) => one.title)]).toContain(question);
            expect(questions.map((one) => answerWords(one, answers).join(', '))).toContain(words);
          }
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

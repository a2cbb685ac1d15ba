import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/questions/answers.ts';
import { missingRequired, nextQuestion, taskList, visibleQuestions } from '#domain/questions/tasks.ts';
import { smallForm } from '#test/domain/questions/small-form.ts';

function statuses(answers: Answers): string[] {
  return taskList(smallForm, answers).map(({ task, status }) => `${task.id} ${status}`);
}

describe('the task list', () => {
  test.each<[string, Answers, string[]]>([
    ['nothing written yet', {}, ['first empty', 'second empty']],
    ['spaces are not an answer', { what: '   ' }, ['first empty', 'second empty']],
    ['one task done', { what: 'It rained' }, ['first done', 'second empty']],
    ['a task half done', { rain: 'no' }, ['first empty', 'second started']],
    ['a task done when the rest is not asked', { rain: 'no', who: ['me'] }, ['first empty', 'second done']],
    [
      'an answer that brings a new question opens the task again',
      { rain: 'yes', who: ['me'] },
      ['first empty', 'second started'],
    ],
    [
      'a task appears when it has something to ask',
      { rain: 'yes', 'how-wet': 'very' },
      ['first empty', 'second started', 'third empty'],
    ],
    [
      'words left on a hidden question do not count',
      { rain: 'no', 'how-wet': 'very' },
      ['first empty', 'second started'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(statuses(answers)).toEqual(expected);
  });

  test('lists the questions to show in each task', () => {
    const second = taskList(smallForm, { rain: 'yes' }).find(({ task }) => task.id === 'second');
    expect(second?.questions.map((question) => question.id)).toEqual(['rain', 'how-wet', 'who']);
  });
});

describe('the questions I see', () => {
  test('come in the order of the tasks', () => {
    expect(visibleQuestions(smallForm, {}).map((question) => question.id)).toEqual(['what', 'rain', 'who']);
  });

  test('hide what hangs on a hidden question, and bring it back with its words when I change my mind', () => {
    const answers = { rain: 'no', 'how-wet': 'very', umbrella: 'yes' };
    expect(visibleQuestions(smallForm, answers).map((question) => question.id)).toEqual(['what', 'rain', 'who']);
    expect(visibleQuestions(smallForm, { ...answers, rain: 'yes' }).map((question) => question.id)).toEqual([
      'what',
      'rain',
      'how-wet',
      'who',
      'umbrella',
    ]);
  });
});

describe('the next question', () => {
  test.each<[string, Answers, string, string | undefined]>([
    ['skips what is not asked', { rain: 'no' }, 'rain', 'second who'],
    ['is the new one when there is one', { rain: 'yes' }, 'rain', 'second how-wet'],
    ['can be in the next task', {}, 'what', 'second rain'],
    ['goes on from a question that has since been hidden', { rain: 'no' }, 'how-wet', 'second who'],
    ['is none after the last', {}, 'who', undefined],
    ['is none after a question nobody knows', {}, 'weather', undefined],
  ])('%s', (_, answers, after, expected) => {
    const next = nextQuestion(smallForm, answers, after);
    expect(next && `${next.task.id} ${next.question.id}`).toBe(expected);
  });
});

describe('what must be answered', () => {
  test('is named while it is missing', () => {
    expect(missingRequired(smallForm, {}).map((question) => question.id)).toEqual(['what']);
    expect(missingRequired(smallForm, { what: ' ' }).map((question) => question.id)).toEqual(['what']);
  });

  test('is nothing once I have said what happened', () => {
    expect(missingRequired(smallForm, { what: 'It rained' })).toEqual([]);
  });
});

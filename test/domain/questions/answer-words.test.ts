import { expect, test } from 'vitest';
import { answerWords, writtenWords } from '#domain/questions/answer-words.ts';
import { smallForm } from './small-form.ts';

const question = (id: string) => smallForm.questions.find((one) => one.id === id)!;
const answers = { what: 'It rained.', who: ['you', 'me', 'nobody'], rain: 'yes' };

test('what was ticked is told in the words of the form and in its order, what was typed as it was typed', () => {
  expect(answerWords(question('who'), answers)).toEqual(['Me', 'You']);
  expect(answerWords(question('what'), answers)).toEqual(['It rained.']);
  expect(answerWords(question('what'), {})).toEqual([]);
});

test('only what was typed is the writer’s own words', () => {
  const short = { id: 'where', kind: 'short-text', title: 'Where?', limit: 20 } as const;
  expect(writtenWords(question('what'), answers)).toBe('It rained.');
  expect(writtenWords(short, { where: 'Ward 4' })).toBe('Ward 4');
  expect(writtenWords(short, answers)).toBe('');
  expect(writtenWords(question('rain'), answers)).toBe('');
});

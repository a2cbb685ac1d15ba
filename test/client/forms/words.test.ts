import { describe, expect, test } from 'vitest';
import { asked } from '#client/forms/asked.ts';
import { skipReasonWords } from '#client/forms/skip-reason.ts';
import { answersToSend, hindrances } from '#client/forms/to-send.ts';
import { overBy } from '#client/forms/words.ts';
import { answerWords } from '#domain/questions/answer-words.ts';

const question = (id: string) => asked.questions.find((one) => one.id === id)!;

describe('answers in words', () => {
  test('choices are read by their labels, in the order of the pack; unknown ones are left out', () => {
    const answers = { 'learner-groups': ['midwifery', 'nursing', 'no-such-group'] };
    expect(answerWords(question('learner-groups'), answers)).toEqual(['Nursing', 'Midwifery']);
  });

  test('over the limit by so many, counted as the text box counts', () => {
    expect(overBy(question('when'), { when: 'x'.repeat(500) })).toBe(0);
    expect(overBy(question('when'), { when: 'x'.repeat(512) })).toBe(12);
    expect(overBy(question('when'), {})).toBe(0);
  });
});

describe('what goes to a team', () => {
  test('only shown questions, tidied; the reason for skipping a step goes with them', () => {
    const answers = {
      'what-happened': ' Nobody came. ',
      'other-groups': 'no',
      'other-groups-who': 'stays here',
      when: '   ',
      'learner-groups': ['nursing', 'gone-from-the-pack'],
    };
    const sent = answersToSend(answers, 'not-safe');
    expect(sent).toEqual({
      'what-happened': 'Nobody came.',
      'other-groups': 'no',
      'learner-groups': ['nursing'],
      'skip-reason': 'not-safe',
    });
    expect(skipReasonWords(sent)).toBe('I do not feel safe to');
  });

  test('only what happened is needed; a text too long on a hidden question hinders nobody', () => {
    expect(hindrances({}).map(({ question: { id } }) => id)).toEqual(['what-happened']);
    const hidden = { 'what-happened': 'x', 'other-groups': 'no', 'other-groups-who': 'x'.repeat(9999) };
    expect(hindrances(hidden)).toEqual([]);
    expect(hindrances({ ...hidden, 'other-groups': 'yes' })).toMatchObject([{ over: 8999 }]);
  });
});

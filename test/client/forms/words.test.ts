import { describe, expect, test } from 'vitest';
import { asked, askedIn, fetchForm } from '#client/forms/asked.ts';
import { skipReasonWords } from '#client/forms/skip-reason.ts';
import { answersToSend, hindrances } from '#client/forms/to-send.ts';
import { overBy } from '#client/forms/words.ts';
import { answerWords } from '#domain/questions/answer-words.ts';
import type { Answers } from '#domain/questions/answers.ts';

const concern = (answers: Answers) => ({ form: 'concern' as const, answers });
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
    expect(hindrances(concern({})).map(({ question: { id } }) => id)).toEqual(['what-happened']);
    const hidden = { 'what-happened': 'x', 'other-groups': 'no', 'other-groups-who': 'x'.repeat(9999) };
    expect(hindrances(concern(hidden))).toEqual([]);
    expect(hindrances(concern({ ...hidden, 'other-groups': 'yes' }))).toMatchObject([{ over: 8999 }]);
  });
});

describe('what an educator sends', () => {
  const observation = (answers: Answers) => ({ form: 'observation' as const, answers });

  test('needs what it is about and what was seen; facts and opinion go as two answers', async () => {
    await fetchForm('observation');
    expect(hindrances(observation({})).map(({ question: { id } }) => id)).toEqual(['about']);
    expect(hindrances(observation({ about: 'place' })).map(({ question: { id } }) => id)).toEqual(['what-happened']);
    const answers = { about: 'place', 'what-happened': 'Two on shift.', opinion: ' Too few. ', pace: 'today' };
    expect(hindrances(observation(answers))).toEqual([]);
    expect(answersToSend(answers, null, askedIn('observation'))).toEqual({
      about: 'place',
      'what-happened': 'Two on shift.',
      opinion: 'Too few.',
    });
  });

  test('about how one learner works is stopped, whatever else was answered', async () => {
    await fetchForm('observation');
    const list = hindrances(observation({ about: 'a-learner', 'what-happened': 'They were slow.' }));
    expect(list).toMatchObject([{ question: { id: 'about' }, turnedAway: true }]);
  });
});

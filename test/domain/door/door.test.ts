import { describe, expect, test } from 'vitest';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import type { Door } from '#content/schema.ts';
import { doorState } from '#domain/door/door.ts';
import type { Answers } from '#domain/questions/answers.ts';

const door: Door = {
  questions: [
    {
      id: 'fire',
      title: 'Fire?',
      options: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    },
    {
      id: 'kind',
      title: 'What kind?',
      options: [
        { id: 'wet', label: 'Wet' },
        { id: 'cold', label: 'Cold' },
        { id: 'other', label: 'Other' },
      ],
      when: { is: ['fire', 'no'] },
    },
  ],
  outcomes: [
    {
      id: 'run',
      title: 'Run',
      when: { is: ['fire', 'yes'] },
      first: 'Run.',
      next: ['Ring.'],
      who: ['All'],
      reach: [],
      also: ['dry'],
    },
    {
      id: 'dry',
      title: 'Dry',
      when: { is: ['kind', 'wet'] },
      first: 'Dry.',
      next: ['Rest.'],
      who: ['You'],
      reach: [],
      also: [],
    },
    {
      id: 'wrap',
      title: 'Wrap',
      when: { oneOf: ['kind', ['wet', 'cold']] },
      first: 'Wrap.',
      next: ['Rest.'],
      who: ['You'],
      reach: [],
      also: [],
    },
    {
      id: 'talk',
      title: 'Talk',
      when: { all: [{ is: ['kind', 'cold'] }, { is: ['kind', 'wet'] }] },
      first: 'Talk.',
      next: ['Rest.'],
      who: ['You'],
      reach: [],
      also: [],
    },
  ],
  otherwise: 'talk',
};

function said(answers: Answers): string {
  const state = doorState(door, answers);
  if (state.kind === 'ask') return `asks ${state.question.id}, question ${state.number}`;
  return `${state.outcome.id}, also ${state.also.map((other) => other.id).join(' ') || 'nothing'}`;
}

describe('at the door', () => {
  test.each<[string, Answers, string]>([
    ['the most urgent question comes first', {}, 'asks fire, question 1'],
    ['an urgent answer ends it at once, and names what may follow', { fire: 'yes' }, 'run, also dry'],
    ['otherwise the next question comes', { fire: 'no' }, 'asks kind, question 2'],
    [
      'the first outcome that holds wins, and the others that hold are named',
      { fire: 'no', kind: 'wet' },
      'dry, also wrap',
    ],
    ['a later outcome can be the one', { fire: 'no', kind: 'cold' }, 'wrap, also nothing'],
    ['when none holds, there is one to fall back on', { fire: 'no', kind: 'other' }, 'talk, also nothing'],
    ['changing an answer back to danger sets the rest aside', { fire: 'yes', kind: 'cold' }, 'run, also dry'],
    ['an answer nobody knows is asked again', { fire: 'perhaps' }, 'asks fire, question 1'],
  ])('%s', (_, answers, expected) => {
    expect(said(answers)).toBe(expected);
  });
});

describe('every way through the door in England', () => {
  const { door: england } = loadPack(files);

  /** Answers whatever is asked, in every way, until there is an outcome. */
  function walk(
    answers: Answers = {},
    asked: readonly string[] = [],
  ): { asked: readonly string[]; answers: Answers }[] {
    const state = doorState(england, answers);
    if (state.kind === 'outcome') return [{ asked, answers }];
    expect(asked).not.toContain(state.question.id);
    return state.question.options.flatMap((option) =>
      walk({ ...answers, [state.question.id]: option.id }, [...asked, state.question.id]),
    );
  }
  const ways = walk();

  test('ends after at most five questions', () => {
    expect(ways.length).toBeGreaterThan(10);
    expect(Math.max(...ways.map((way) => way.asked.length))).toBeLessThanOrEqual(5);
  });

  test('reaches every outcome, and no other', () => {
    const reached = new Set(
      ways.map(({ answers }) => {
        const state = doorState(england, answers);
        return state.kind === 'outcome' && state.outcome.id;
      }),
    );
    expect([...reached].sort()).toEqual(england.outcomes.map((outcome) => outcome.id).sort());
  });

  test('says who to tell and how, and suggests a step for a concern about the place', () => {
    for (const { answers } of ways) {
      const state = doorState(england, answers);
      if (state.kind !== 'outcome') throw new Error('still asking');
      expect(state.outcome.who.length).toBeGreaterThan(0);
      expect(state.outcome.reach.length).toBeGreaterThan(0);
      expect(state.step !== undefined).toBe(state.outcome.steps !== undefined);
    }
  });

  test('asks about danger first, and never goes past a yes or a doubt', () => {
    for (const { asked, answers } of ways) {
      expect(asked[0]).toBe('danger');
      if (answers.danger !== 'no') expect(asked).toEqual(['danger']);
    }
  });
});

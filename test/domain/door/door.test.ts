import { describe, expect, test } from 'vitest';
import type { Door } from '#content/door.ts';
import { loadPack } from '#content/load.ts';
import { files } from '#content/packs/england/files.ts';
import { type DoorPath, doorState } from '#domain/door/door.ts';
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
    },
  ],
  outcomes: [
    {
      id: 'run',
      title: 'Run',
      asWell: 'Run too',
      when: { is: ['fire', 'yes'] },
      atOnce: true,
      first: 'Run.',
      next: ['Ring.'],
      who: ['All'],
      reach: [],
      also: [
        { outcome: 'dry', why: 'If it rains' },
        { outcome: 'wrap', why: 'If it is cold' },
      ],
    },
    {
      id: 'dry',
      title: 'Dry',
      asWell: 'Dry too',
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
      asWell: 'Wrap too',
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
      asWell: 'Talk too',
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

function said(answers: Answers, { skipped = [] as string[], goOn = false } = {}): string {
  const state = doorState(door, { answers, skipped, goOn });
  if (state.kind === 'ask') return `asks ${state.question.id}, question ${state.number}`;
  const named = (all: readonly { outcome: { id: string } }[]) =>
    all.map(({ outcome }) => outcome.id).join(' ') || 'none';
  return `${state.outcome.id}, as well ${named(state.asWell)}, may follow ${named(state.mayFollow)}${state.more ? ', more' : ''}`;
}

describe('at the door', () => {
  test.each<[string, Answers, { skipped?: string[]; goOn?: boolean }, string]>([
    ['the most urgent question comes first', {}, {}, 'asks fire, question 1'],
    [
      'an urgent answer ends it at once, names what may follow, and says that more could be asked',
      { fire: 'yes' },
      {},
      'run, as well none, may follow dry wrap, more',
    ],
    ['someone who has acted can go on', { fire: 'yes' }, { goOn: true }, 'asks kind, question 2'],
    [
      'what holds is no longer among what may follow',
      { fire: 'yes', kind: 'cold' },
      { goOn: true },
      'run, as well wrap, may follow dry',
    ],
    ['otherwise the next question comes', { fire: 'no' }, {}, 'asks kind, question 2'],
    [
      'the first outcome that holds wins, and the others that hold are named',
      { fire: 'no', kind: 'wet' },
      {},
      'dry, as well wrap, may follow none',
    ],
    ['a later outcome can be the one', { fire: 'no', kind: 'cold' }, {}, 'wrap, as well none, may follow none'],
    [
      'when none holds, there is one to fall back on',
      { fire: 'no', kind: 'other' },
      {},
      'talk, as well none, may follow none',
    ],
    ['an answer nobody knows is asked again', { fire: 'perhaps' }, {}, 'asks fire, question 1'],
    ['a question that is skipped is not asked again', {}, { skipped: ['fire'] }, 'asks kind, question 2'],
    [
      'a skip is neither a yes nor a no',
      { kind: 'cold' },
      { skipped: ['fire'] },
      'wrap, as well none, may follow none',
    ],
    [
      'an answer counts, though the question was skipped before',
      { fire: 'yes' },
      { skipped: ['fire', 'kind'] },
      'run, as well none, may follow dry wrap',
    ],
  ])('%s', (_, answers, way, expected) => {
    expect(said(answers, way)).toBe(expected);
  });
});

describe('every way through the door in England', () => {
  const { door: england } = loadPack(files);

  type Way = DoorPath & { asked: readonly string[] };
  const start: Way = { answers: {}, skipped: [], goOn: false, asked: [] };

  /** Answers or skips whatever is asked, in every way, until there is nothing left to ask. */
  function walk(way: Way = start): Way[] {
    const state = doorState(england, way);
    if (state.kind === 'outcome') return state.more ? [way, ...walk({ ...way, goOn: true })] : [way];
    const { id, options } = state.question;
    expect(way.asked).not.toContain(id);
    const asked = [...way.asked, id];
    return [
      ...options.flatMap((option) => walk({ ...way, asked, answers: { ...way.answers, [id]: option.id } })),
      ...walk({ ...way, asked, skipped: [...way.skipped, id] }),
    ];
  }
  const ends = walk().map((way) => {
    const state = doorState(england, way);
    if (state.kind !== 'outcome') throw new Error('still asking');
    return { way, state };
  });

  test('ends after at most five questions', () => {
    expect(ends.length).toBeGreaterThan(100);
    expect(Math.max(...ends.map(({ way }) => way.asked.length))).toBeLessThanOrEqual(5);
  });

  test('reaches every outcome, and no other', () => {
    const reached = new Set(ends.map(({ state }) => state.outcome.id));
    expect([...reached].sort()).toEqual(england.outcomes.map((outcome) => outcome.id).sort());
  });

  test('says who to tell and how, and suggests a step for a concern about the place', () => {
    for (const { state } of ends) {
      for (const { outcome, step } of [state, ...state.asWell]) {
        expect(outcome.who.length).toBeGreaterThan(0);
        expect(outcome.reach.length).toBeGreaterThan(0);
        expect(step !== undefined).toBe(outcome.steps !== undefined);
      }
    }
  });

  test('asks about danger first, and never goes past a yes or a doubt before it has said what to do', () => {
    for (const { way, state } of ends) {
      expect(way.asked[0]).toBe('danger');
      if (way.answers['danger'] !== 'yes' && way.answers['danger'] !== 'not-sure') continue;
      expect(state.outcome.id).toBe('danger-now');
      if (!way.goOn) expect(way.asked).toEqual(['danger']);
    }
  });

  test('always leaves a way on to a concern about the place, whatever was answered', () => {
    for (const { state } of ends) {
      const named = [state, ...state.asWell, ...state.mayFollow].map(({ outcome }) => outcome.id);
      expect(named).toContain('learning-environment');
    }
  });
});
